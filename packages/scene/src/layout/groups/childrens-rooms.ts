/** Rooms of children: the kids' room and the nursery. */
import { singleBed } from './bedroom.ts';
import { eitherSide, plants, singles, type Kit, type Member, type RoomProgram, type Spot } from './group.ts';
import { readingCorner } from './living-room.ts';

export const kidsRoom: RoomProgram = {
  groups: [
    { anchor: 'house-bed', value: 10, members: houseBed },
    { anchor: 'single-bed', value: 9.6, members: singleBed },
    { anchor: 'wigwam', value: 5, members: ({ size }) => playCorner(size('wigwam').depth) },
    { anchor: 'kids-table', value: 4.6, stands: 'open', seats: 1, members: craftTable },
    { anchor: 'toy-storage', value: 3, stands: 'wall', members: () => [] },
    ...singles,
  ],
  wishes: [
    { pieces: ['toy-storage', 'bookshelf'], at: 'wall' },
    { pieces: ['wigwam'], at: 'edge' },
    { pieces: ['wardrobe', 'tallboy', 'dresser'], at: 'wall' },
    { pieces: ['basket', 'pouf'], at: 'edge' },
    { pieces: plants, at: 'edge' },
  ],
  curtains: ['sheer-curtains', 'curtains'],
};

export const nursery: RoomProgram = {
  groups: [
    {
      anchor: 'cot',
      value: 10,
      stands: 'wall',
      members: cotCorner,
      over: ['mobile'],
      above: ['tall-art', 'wall-shelf'],
    },
    { anchor: 'rocking-chair', value: 5, members: (kit) => readingCorner('rocking-chair', kit) },
    { anchor: 'changing-table', value: 4, stands: 'wall', members: () => [] },
    { anchor: 'toy-storage', value: 3, stands: 'wall', members: () => [] },
    ...singles,
  ],
  wishes: [
    { pieces: ['changing-table'], at: 'wall' },
    { pieces: ['rocking-chair'], at: 'edge' },
    { pieces: ['toy-storage', 'tallboy', 'dresser'], at: 'wall' },
    { pieces: ['floor-lamp'], at: 'edge' },
    { pieces: ['basket', 'pouf'], at: 'edge' },
  ],
  curtains: ['sheer-curtains'],
};

/** A house bed along its wall, a rug to play on before it, a small table at its foot. */
function houseBed({ size, random }: Kit): readonly Member[] {
  const bed = size('house-bed');
  const side = eitherSide(random);
  const stand = size('nightstand');
  const z = bed.depth / 2 + 0.15 + size('round-rug').depth / 2;
  const standAt = (end: number): Spot => ({
    piece: 'nightstand',
    at: [end * (bed.width / 2 + 0.06 + stand.width / 2), -bed.depth / 2 + stand.depth / 2],
  });
  return [
    { piece: 'round-rug', at: [0, z], otherwise: [{ piece: 'round-rug', at: [0, z - 0.4] }], value: 1.2 },
    { ...standAt(side), otherwise: [standAt(-side)], value: 0.8 },
  ];
}

function playCorner(depth: number): readonly Member[] {
  return [{ piece: 'round-rug', at: [0, depth / 2 + 0.2], value: 0.8 }];
}

/** A low table with stools on two sides. */
function craftTable({ size }: Kit): readonly Member[] {
  const z = size('kids-table').depth / 2 + size('kids-stool').depth / 2 - 0.06;
  return [
    { piece: 'round-rug', at: [0, 0], value: 0.8 },
    { piece: 'kids-stool', at: [0.05, z], rotation: Math.PI, value: 0.8 },
    { piece: 'kids-stool', at: [-0.05, -z], value: 0.8 },
  ];
}

/** A cot along its wall, a rug before it, a chair to feed in on one side. */
function cotCorner({ size, random }: Kit): readonly Member[] {
  const cot = size('cot');
  const chair = size('rocking-chair');
  const side = eitherSide(random);
  const chairAt = (end: number): Spot => ({
    piece: 'rocking-chair',
    at: [end * (cot.width / 2 + 0.45 + chair.width / 2), 0.3],
    rotation: -end * 0.5,
  });
  const z = cot.depth / 2 + 0.2 + size('round-rug').depth / 2;
  return [
    { piece: 'round-rug', at: [0, z], otherwise: [{ piece: 'round-rug', at: [0, z - 0.4] }], value: 1.2 },
    { ...chairAt(side), otherwise: [chairAt(-side)], value: 2 },
  ];
}
