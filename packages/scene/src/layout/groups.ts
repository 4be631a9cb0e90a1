import type { Vec2 } from '../camera.ts';
import type { PieceName } from '../furniture/catalogue.ts';
import type { Size } from '../furniture/piece.ts';
import { between, pick, type Random } from '../furniture/random.ts';

export type RoomType = 'living-room' | 'bedroom';

/** A piece at a place, in the anchor's own axes: metres to its right (x) and to its front (z), radians. */
export interface Spot {
  readonly piece: PieceName;
  readonly at: Vec2;
  readonly rotation?: number;
}

/** One piece of a group. */
export interface Member extends Spot {
  /** where else, or what else, when the first does not fit */
  readonly otherwise?: readonly Spot[];
  /** how much it adds to a proposal */
  readonly value: number;
}

/** Pieces that belong together, arranged around an anchor at (0, 0). */
export interface Group {
  readonly anchor: PieceName;
  /** how much the anchor adds to a proposal; a group with a larger anchor wins where it fits */
  readonly value: number;
  readonly members: (size: (piece: PieceName) => Size, random: Random) => readonly Member[];
}

/** What still fits where nearly all floor is taken. */
const singles: readonly Group[] = [
  { anchor: 'pouf', value: 1.2, members: () => [] },
  { anchor: 'fiddle-fig', value: 1, members: () => [] },
  { anchor: 'basket', value: 0, members: () => [] },
  { anchor: 'floor-vase', value: -4, members: () => [] },
];

const livingRoom: readonly Group[] = [
  { anchor: 'chaise', value: 9.3, members: (size, random) => conversation('chaise', size, random) },
  { anchor: 'sofa', value: 10, members: (size, random) => conversation('sofa', size, random) },
  { anchor: 'loveseat', value: 8, members: (size, random) => conversation('loveseat', size, random) },
  {
    anchor: 'lounge-chair',
    value: 4.2,
    members: (size, random) => readingCorner('lounge-chair', size, random),
  },
  { anchor: 'armchair', value: 4, members: (size, random) => readingCorner('armchair', size, random) },
  { anchor: 'console-table', value: 2.6, members: () => [] },
  { anchor: 'bench', value: 2.2, members: () => [] },
  ...singles,
];

const bedroom: readonly Group[] = [
  { anchor: 'bed', value: 12, members: bedWall },
  { anchor: 'double-bed', value: 10.5, members: (size, random) => bedWall(size, random, 'double-bed') },
  {
    anchor: 'lounge-chair',
    value: 4.2,
    members: (size, random) => readingCorner('lounge-chair', size, random),
  },
  { anchor: 'armchair', value: 4, members: (size, random) => readingCorner('armchair', size, random) },
  { anchor: 'dresser', value: 3, members: () => [] },
  { anchor: 'bench', value: 2.2, members: () => [] },
  ...singles,
];

export const groups = { 'living-room': livingRoom, bedroom } as const satisfies Record<
  RoomType,
  readonly Group[]
>;

/** A sofa, a table at arm's length, a rug under the front feet, a chair turned towards them, light at one end. */
function conversation(
  anchor: 'sofa' | 'loveseat' | 'chaise',
  size: (piece: PieceName) => Size,
  random: Random,
): readonly Member[] {
  const sofa = size(anchor);
  const table = pick(random, ['coffee-table', 'long-coffee-table'] as const);
  const chair = pick(random, ['armchair', 'lounge-chair'] as const);
  const side = random() < 0.5 ? -1 : 1;
  const front = sofa.depth / 2;
  // The chaise's long seat lies on its own left; the table moves beside it.
  const shift = anchor === 'chaise' ? 0.42 : 0;
  const seatFront = anchor === 'chaise' ? front - 0.62 : front;
  const reach = seatFront + between(random, 0.36, 0.44);
  const tableZ = reach + size(table).depth / 2;
  const tableAt = (piece: PieceName): Spot => ({ piece, at: [shift, reach + size(piece).depth / 2] });
  const rugUnder = (piece: 'rug' | 'small-rug', overlap: number): Spot => ({
    piece,
    at: [0, seatFront - overlap + size(piece).depth / 2],
  });
  const chairZ = tableZ + between(random, 0, 0.25);
  const chairX = side * (shift * side + sofa.width / 2 + 0.12 + size(chair).depth / 2);
  const ends = sofa.width / 2 + 0.06;
  return [
    {
      ...rugUnder('rug', 0.28),
      otherwise: [rugUnder('rug', 0.5), rugUnder('small-rug', 0.25), rugUnder('small-rug', 0.55)],
      value: 2,
    },
    { ...tableAt(table), otherwise: [tableAt('long-coffee-table'), tableAt('side-table')], value: 2.4 },
    { piece: chair, at: [chairX, chairZ], rotation: -side * between(random, 1.05, 1.35), value: 2 },
    { piece: 'side-table', at: [side * (ends + size('side-table').width / 2), -0.12], value: 1 },
    {
      piece: 'floor-lamp',
      at: [-side * (ends + size('floor-lamp').width / 2), -sofa.depth / 2 + size('floor-lamp').depth / 2],
      value: 1.4,
    },
    { piece: 'pouf', at: [-side * (sofa.width / 2 - 0.1), tableZ + 0.25], value: 0.5 },
  ];
}

/** A chair to read in: light behind one shoulder, a table at the other hand, a round rug. */
function readingCorner(
  anchor: 'armchair' | 'lounge-chair',
  size: (piece: PieceName) => Size,
  random: Random,
): readonly Member[] {
  const chair = size(anchor);
  const side = random() < 0.5 ? -1 : 1;
  const lamp = size('floor-lamp');
  const table = size('side-table');
  return [
    { piece: 'round-rug', at: [0, 0.35], value: 0.8 },
    { piece: 'side-table', at: [side * (chair.width / 2 + 0.06 + table.width / 2), 0.05], value: 1.2 },
    {
      piece: 'floor-lamp',
      at: [-side * (chair.width / 2 + lamp.width / 2), -chair.depth / 2 + lamp.depth / 2 - 0.05],
      value: 1.3,
    },
    { piece: 'pouf', at: [-side * 0.1, chair.depth / 2 + 0.42], value: 0.5 },
  ];
}

/** A bed with its twin nightstands, a rug under its lower two thirds, a bench at its foot. */
function bedWall(
  size: (piece: PieceName) => Size,
  _random: Random,
  anchor: 'bed' | 'double-bed' = 'bed',
): readonly Member[] {
  const bed = size(anchor);
  const stand = size('nightstand');
  const x = bed.width / 2 + 0.05 + stand.width / 2;
  const z = -bed.depth / 2 + stand.depth / 2 + 0.03;
  const bench = size('bench');
  const rugUnder = (piece: 'bed-rug' | 'rug', showing: number): Spot => ({
    piece,
    at: [0, bed.depth / 2 - size(piece).depth / 2 + showing],
  });
  return [
    { piece: 'nightstand', at: [-x, z], value: 1.5 },
    { piece: 'nightstand', at: [x, z], value: 1.5 },
    {
      ...rugUnder('bed-rug', 0.6),
      otherwise: [rugUnder('bed-rug', 0.3), rugUnder('rug', 0.5), rugUnder('rug', 0.2)],
      value: 1.4,
    },
    { piece: 'bench', at: [0, bed.depth / 2 + 0.06 + bench.depth / 2], value: 1.2 },
  ];
}
