import { between } from '../../furniture/random.ts';
import { pairAt } from './dining.ts';
import { eitherSide, type Kit, type Member, type RoomProgram, type Spot } from './group.ts';

/** A balcony or a terrace: what may stand in the rain. */
export const terrace: RoomProgram = {
  groups: [
    { anchor: 'outdoor-sofa', value: 9, members: outdoorLounge },
    {
      anchor: 'bistro-table',
      value: 8,
      stands: 'open',
      seats: 2,
      members: (kit) => pairAt('bistro-table', 'bistro-chair', kit),
    },
    { anchor: 'sun-lounger', value: 6.4, members: loungers },
    {
      anchor: 'outdoor-chair',
      value: 4.4,
      members: () => [{ piece: 'lantern', at: [0.55, 0.1], value: 0.6 }],
    },
    { anchor: 'planter-box', value: 2.6, members: () => [] },
    { anchor: 'lavender-pot', value: 1.6, members: () => [] },
    { anchor: 'lantern', value: 0.5, members: () => [] },
  ],
  wishes: [
    { pieces: ['olive-tree', 'palm', 'lavender-pot'], at: 'edge' },
    { pieces: ['planter-box', 'sun-lounger'], at: 'edge' },
    { pieces: ['lantern', 'lavender-pot'], at: 'edge' },
    { pieces: ['lavender-pot', 'log-basket', 'fern'], at: 'edge' },
  ],
};

/** A sofa and two chairs around a rug; a lantern by the arm. */
function outdoorLounge({ size, random }: Kit): readonly Member[] {
  const sofa = size('outdoor-sofa');
  const chair = size('outdoor-chair');
  const side = eitherSide(random);
  const front = sofa.depth / 2;
  const x = sofa.width / 2 + 0.1 + chair.depth / 2;
  const z = front + between(random, 0.55, 0.75);
  const tableAt = (piece: 'coffee-table' | 'side-table'): Spot => ({
    piece,
    at: [0, front + 0.4 + size(piece).depth / 2],
  });
  return [
    { piece: 'outdoor-rug', at: [0, front - 0.25 + size('outdoor-rug').depth / 2], value: 1.2 },
    { piece: 'outdoor-chair', at: [side * x, z], rotation: -side * 1.25, value: 2 },
    { piece: 'outdoor-chair', at: [-side * x, z], rotation: side * 1.25, value: 1 },
    { ...tableAt('coffee-table'), otherwise: [tableAt('side-table')], value: 1.2 },
    { piece: 'lantern', at: [-side * (sofa.width / 2 + 0.2), 0], value: 0.6 },
  ];
}

/** Two loungers side by side. */
function loungers({ size }: Kit): readonly Member[] {
  const beside = size('sun-lounger').width + 0.5;
  return [
    {
      piece: 'sun-lounger',
      at: [beside, 0],
      otherwise: [{ piece: 'sun-lounger', at: [-beside, 0] }],
      value: 1.6,
    },
  ];
}
