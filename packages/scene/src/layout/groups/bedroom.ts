import {
  plants,
  singles,
  smallAccents,
  type Kit,
  type Member,
  type RoomProgram,
  type Spot,
} from './group.ts';
import { readingCorners } from './living-room.ts';

export const bedroom: RoomProgram = {
  groups: [
    { anchor: 'bed', value: 12, members: (kit) => bedWall('bed', kit) },
    { anchor: 'double-bed', value: 10.5, members: (kit) => bedWall('double-bed', kit) },
    { anchor: 'single-bed', value: 7, members: singleBed },
    ...readingCorners,
    {
      anchor: 'dressing-table',
      value: 3.4,
      stands: 'wall',
      members: dressingTable,
      above: ['round-mirror', 'arched-mirror'],
    },
    {
      anchor: 'dresser',
      value: 3,
      stands: 'wall',
      members: () => [],
      above: ['round-mirror', 'arched-mirror'],
    },
    { anchor: 'bench', value: 2.2, stands: 'wall', members: () => [] },
    ...singles,
  ],
  wishes: [
    { pieces: ['dresser', 'tallboy', 'dressing-table'], at: 'wall' },
    { pieces: plants, at: 'edge' },
    { pieces: ['wardrobe', 'floor-mirror', 'blanket-ladder', 'bookshelf'], at: 'wall' },
    { pieces: smallAccents, at: 'edge' },
  ],
  curtains: ['curtains', 'sheer-curtains'],
};

/** A bed with its twin nightstands, a rug under its lower two thirds, a bench at its foot. */
function bedWall(anchor: 'bed' | 'double-bed', { size }: Kit): readonly Member[] {
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

/** A single bed with one nightstand, on the side that has room, and a rug to step on. */
export function singleBed({ size }: Kit): readonly Member[] {
  const bed = size('single-bed');
  const stand = size('nightstand');
  const x = bed.width / 2 + 0.05 + stand.width / 2;
  const z = -bed.depth / 2 + stand.depth / 2 + 0.03;
  const rug = (side: number): Spot => ({ piece: 'round-rug', at: [side * (bed.width / 2 + 0.45), 0.35] });
  return [
    { piece: 'nightstand', at: [x, z], otherwise: [{ piece: 'nightstand', at: [-x, z] }], value: 1.4 },
    { ...rug(1), otherwise: [rug(-1)], value: 0.9 },
  ];
}

/** A seat drawn up to a dressing table. */
function dressingTable({ size }: Kit): readonly Member[] {
  const z = size('dressing-table').depth / 2 + size('pouf').depth / 2 - 0.12;
  return [{ piece: 'pouf', at: [0, z], rotation: Math.PI, value: 1 }];
}
