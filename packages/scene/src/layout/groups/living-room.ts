import type { PieceName } from '../../furniture/catalogue.ts';
import { between, pick } from '../../furniture/random.ts';
import {
  eitherSide,
  plants,
  singles,
  smallAccents,
  type Group,
  type Kit,
  type Member,
  type RoomProgram,
  type Spot,
} from './group.ts';

type EasyChair = 'armchair' | 'lounge-chair' | 'wing-chair' | 'rattan-chair';
const easyChairs: readonly [EasyChair, ...EasyChair[]] = [
  'armchair',
  'lounge-chair',
  'wing-chair',
  'rattan-chair',
];

/** A chair to read in, of the style's kinds: by light behind one shoulder, with a table at the other hand. */
export const readingCorners: readonly Group[] = easyChairs.map((anchor, k) => ({
  anchor,
  value: 4.2 - 0.1 * k,
  tasteful: true,
  members: (kit) => readingCorner(anchor, kit),
}));

export const livingRoom: RoomProgram = {
  groups: [
    { anchor: 'chaise', value: 9.3, members: (kit) => conversation('chaise', kit) },
    { anchor: 'sofa', value: 10, members: (kit) => conversation('sofa', kit) },
    { anchor: 'loveseat', value: 8, members: (kit) => conversation('loveseat', kit) },
    ...readingCorners,
    { anchor: 'console-table', value: 2.6, stands: 'wall', members: () => [] },
    { anchor: 'bench', value: 2.2, stands: 'wall', members: () => [] },
    ...singles,
  ],
  wishes: [
    { pieces: plants, at: 'edge' },
    { pieces: ['media-console'], at: 'opposite' },
    { pieces: ['bookshelf', 'console-table', 'ladder-shelf', 'sideboard'], at: 'wall' },
    { pieces: ['floor-lamp'], at: 'edge' },
    { pieces: smallAccents, at: 'edge' },
  ],
  curtains: ['curtains', 'sheer-curtains'],
};

/** A sofa, a table at arm's length, a rug under the front feet, a chair turned towards them, light at one end. */
function conversation(anchor: 'sofa' | 'loveseat' | 'chaise', kit: Kit): readonly Member[] {
  const { size, random } = kit;
  const sofa = size(anchor);
  const table = kit.favourite('tables');
  const chair = chairOf(kit);
  const side = eitherSide(random);
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
  const lampAt = (end: number): Spot => ({
    piece: 'floor-lamp',
    at: [end * (ends + size('floor-lamp').width / 2), -sofa.depth / 2 + size('floor-lamp').depth / 2],
  });
  return [
    {
      ...rugUnder('rug', 0.28),
      otherwise: [rugUnder('rug', 0.5), rugUnder('small-rug', 0.25), rugUnder('small-rug', 0.55)],
      value: 2,
    },
    { ...tableAt(table), otherwise: [tableAt('long-coffee-table'), tableAt('side-table')], value: 2.4 },
    {
      piece: chair,
      at: [chairX, chairZ],
      rotation: -side * between(random, 1.05, 1.35),
      otherwise: [{ piece: chair, at: [-chairX + 2 * shift, chairZ], rotation: side * 1.2 }],
      value: 2,
    },
    { piece: 'side-table', at: [side * (ends + size('side-table').width / 2), -0.12], value: 1 },
    { ...lampAt(-side), otherwise: [lampAt(side)], value: 1.4 },
    { piece: 'pouf', at: [-side * (sofa.width / 2 - 0.1), tableZ + 0.25], value: 0.5 },
  ];
}

function chairOf({ favourite, random }: Kit): EasyChair {
  const liked = favourite('chairs');
  return easyChairs.find((chair) => chair === liked) ?? pick(random, easyChairs);
}

/** A chair, light behind one shoulder, a table at the other hand, a round rug. */
export function readingCorner(anchor: PieceName, { size, random }: Kit): readonly Member[] {
  const chair = size(anchor);
  const side = eitherSide(random);
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
