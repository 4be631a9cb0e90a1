/** What rules need to know of a piece beyond its measures: which of the catalogue are sofas, beds, cupboards … */
import type { PieceName } from '../furniture/catalogue.ts';
import type { PieceId } from '../furniture/goods.ts';

const kinds = {
  sofas: ['sofa', 'loveseat', 'chaise', 'outdoor-sofa'],
  /** single seats of a conversation */
  easyChairs: ['armchair', 'lounge-chair', 'wing-chair', 'rattan-chair', 'rocking-chair', 'outdoor-chair'],
  lowTables: ['coffee-table', 'long-coffee-table', 'nesting-tables', 'trunk', 'ottoman'],
  tables: [
    'dining-table',
    'extending-table',
    'round-dining-table',
    'desk',
    'dressing-table',
    'bistro-table',
    'kids-table',
  ],
  diningTables: ['dining-table', 'extending-table', 'round-dining-table'],
  /** seats that are pushed under a table */
  diningChairs: ['dining-chair', 'dining-bench', 'task-chair', 'bistro-chair', 'kids-stool', 'pouf'],
  /** beds that two people get into from both sides */
  doubleBeds: ['bed', 'double-bed'],
  beds: ['bed', 'double-bed', 'single-bed', 'house-bed', 'cot'],
  desks: ['desk', 'dressing-table'],
  /** storage that stands with its back to a wall */
  cupboards: [
    'bookshelf',
    'console-table',
    'media-console',
    'dresser',
    'wardrobe',
    'tallboy',
    'sideboard',
    'display-cabinet',
    'filing-cabinet',
    'toy-storage',
    'changing-table',
    'hall-table',
    'shoe-bench',
    'ladder-shelf',
  ],
  /** what leans on a wall */
  leaning: ['floor-mirror', 'blanket-ladder', 'towel-ladder'],
  /** what has doors or drawers to open */
  opening: [
    'media-console',
    'dresser',
    'wardrobe',
    'tallboy',
    'sideboard',
    'display-cabinet',
    'filing-cabinet',
  ],
  pictures: [
    'wide-art',
    'tall-art',
    'gallery',
    'round-mirror',
    'arched-mirror',
    'sunburst-mirror',
    'bath-mirror',
  ],
  curtains: ['curtains', 'sheer-curtains'],
  pendants: ['pendant', 'pendant-row'],
} as const satisfies Record<string, readonly PieceName[]>;

const among = (names: readonly PieceName[]): ((piece: PieceId) => boolean) => {
  const set = new Set<PieceId>(names);
  return (piece) => set.has(piece);
};

export const isSofa = among(kinds.sofas);
export const isEasyChair = among(kinds.easyChairs);
export const isLowTable = among(kinds.lowTables);
export const isTable = among(kinds.tables);
export const isDiningTable = among(kinds.diningTables);
export const isDiningChair = among(kinds.diningChairs);
export const isDoubleBed = among(kinds.doubleBeds);
export const isBed = among(kinds.beds);
export const isDesk = among(kinds.desks);
export const isPicture = among(kinds.pictures);
export const isCurtain = among(kinds.curtains);
export const isPendant = among(kinds.pendants);
export const opens = among(kinds.opening);
/** Whether it looks lost, or falls over, away from a wall. */
export const needsWall = among([...kinds.cupboards, ...kinds.leaning]);
