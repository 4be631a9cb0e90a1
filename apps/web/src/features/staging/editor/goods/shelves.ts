import type { PieceName } from '@escena/scene/catalogue';
import { catalogue } from '@escena/scene/catalogue';

/** The catalogue as a person walks through it: by room, and within it by what replaces what. */
export const shelves = {
  seating: [
    ['sofa', 'loveseat', 'chaise'],
    ['armchair', 'lounge-chair', 'wing-chair', 'rattan-chair', 'rocking-chair'],
    ['pouf', 'ottoman', 'bench'],
  ],
  tables: [
    ['coffee-table', 'long-coffee-table', 'nesting-tables', 'trunk'],
    ['side-table', 'console-table'],
  ],
  storage: [
    ['media-console', 'sideboard', 'bookshelf', 'ladder-shelf', 'display-cabinet'],
    ['dresser', 'tallboy', 'wardrobe'],
    ['basket', 'log-basket'],
  ],
  bedroom: [['bed', 'double-bed', 'single-bed'], ['nightstand'], ['dressing-table']],
  dining: [
    ['dining-table', 'extending-table', 'round-dining-table'],
    ['dining-chair', 'dining-bench'],
    ['bar-stool', 'counter-stool'],
    ['bar-trolley'],
  ],
  lamps: [['floor-lamp'], ['table-lamp', 'desk-lamp', 'candles', 'lantern'], ['pendant', 'pendant-row']],
  rugs: [['rug', 'small-rug', 'bed-rug', 'round-rug', 'runner', 'outdoor-rug', 'bath-mat', 'doormat']],
  plants: [
    ['fiddle-fig', 'palm', 'snake-plant', 'monstera', 'rubber-plant', 'olive-tree'],
    ['fern', 'cactus', 'orchid', 'herb-pots', 'lavender-pot', 'pampas-vase', 'vase'],
    ['floor-vase'],
    ['hanging-plant'],
  ],
  wall: [
    ['wide-art', 'tall-art', 'gallery', 'pinboard'],
    ['round-mirror', 'arched-mirror', 'sunburst-mirror', 'bath-mirror'],
    ['wall-shelf', 'wall-clock', 'wall-pegs'],
    ['curtains', 'sheer-curtains'],
    ['floor-mirror', 'blanket-ladder', 'towel-ladder'],
  ],
  things: [
    ['book-stack', 'tray', 'fruit-bowl', 'place-setting', 'desk-tidy'],
    ['television', 'monitor', 'laptop'],
  ],
  work: [['desk'], ['task-chair'], ['filing-cabinet']],
  kids: [
    ['house-bed', 'cot'],
    ['changing-table', 'toy-storage'],
    ['kids-table'],
    ['kids-stool'],
    ['wigwam'],
    ['teddy-bear', 'toy-blocks'],
    ['mobile'],
  ],
  entry: [
    ['coat-stand', 'umbrella-stand'],
    ['hall-table', 'shoe-bench'],
  ],
  bath: [['laundry-basket'], ['bath-stool'], ['towel-stack', 'bath-tray']],
  outdoor: [
    ['outdoor-sofa', 'sun-lounger'],
    ['outdoor-chair', 'bistro-chair'],
    ['bistro-table'],
    ['planter-box'],
  ],
} as const satisfies Record<string, readonly (readonly PieceName[])[]>;

export type ShelfName = keyof typeof shelves;
export const shelfNames = Object.keys(shelves) as ShelfName[];

const shelved = new Set<PieceName>(Object.values(shelves).flat(2));
const rest = (Object.keys(catalogue) as PieceName[]).filter((name) => !shelved.has(name));

/** What lies on a shelf; the last one also has what nobody has put anywhere yet. */
export function piecesOn(shelf: ShelfName): readonly PieceName[] {
  const own = shelves[shelf].flat();
  return shelf === shelfNames.at(-1) ? [...own, ...rest] : own;
}

/** What a piece can be swapped for: its own kind; without kin, whatever else of its shelf stands as it does. */
export function alternativesTo(piece: PieceName): readonly PieceName[] {
  const stands = (name: PieceName) =>
    name !== piece && catalogue[name].placement === catalogue[piece].placement;
  const groups: (readonly PieceName[])[] = Object.values(shelves).flat();
  const kin = groups.find((group) => group.includes(piece))?.filter(stands) ?? [];
  if (kin.length > 0) return kin;
  const shelf = shelfNames.find((name) => piecesOn(name).includes(piece));
  return shelf ? piecesOn(shelf).filter(stands) : [];
}
