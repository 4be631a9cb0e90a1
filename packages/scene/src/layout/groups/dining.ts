/** Tables with their chairs: the dining room's groups, and the small ones that a kitchen has. */
import type { PieceName } from '../../furniture/catalogue.ts';
import { measures } from '../rules/measures.ts';
import {
  plants,
  singles,
  smallAccents,
  type Group,
  type Kit,
  type Member,
  type RoomProgram,
} from './group.ts';

/** Metres that a chair's seat reaches under the table: drawn up, not pushed in. */
const drawnUp = measures.tuck - 0.04;
const pendants = ['pendant'] as const;

export const roundTable: Group = {
  anchor: 'round-dining-table',
  value: 8.5,
  stands: 'open',
  seats: 2,
  over: pendants,
  members: (kit) => chairsAround('round-dining-table', kit, { perSide: [0], ends: true }),
};

export const bistro: Group = {
  anchor: 'bistro-table',
  value: 5,
  stands: 'open',
  seats: 2,
  members: (kit) => pairAt('bistro-table', 'bistro-chair', kit),
};

export const diningRoom: RoomProgram = {
  groups: [
    {
      anchor: 'extending-table',
      value: 10.4,
      stands: 'open',
      seats: 2,
      over: ['pendant', 'pendant-row'],
      members: (kit) => chairsAround('extending-table', kit, { perSide: [-0.72, 0, 0.72], ends: true }),
    },
    {
      anchor: 'dining-table',
      value: 10,
      stands: 'open',
      seats: 2,
      over: ['pendant', 'pendant-row'],
      members: (kit) =>
        kit.random() < 0.3
          ? withBench(kit)
          : chairsAround('dining-table', kit, { perSide: [-0.42, 0.42], ends: kit.random() < 0.5 }),
    },
    roundTable,
    { ...bistro, value: 4.5 },
    {
      anchor: 'sideboard',
      value: 3.2,
      stands: 'wall',
      members: () => [],
      above: ['wide-art', 'round-mirror', 'gallery'],
    },
    { anchor: 'bar-trolley', value: 2.4, stands: 'wall', members: () => [] },
    ...singles,
  ],
  wishes: [
    { pieces: ['sideboard', 'display-cabinet'], at: 'wall' },
    { pieces: plants, at: 'edge' },
    { pieces: ['bar-trolley'], at: 'wall' },
    { pieces: smallAccents, at: 'edge' },
  ],
  curtains: ['curtains', 'sheer-curtains'],
};

/** Chairs along both long sides, at these shares of metres from the middle, and one at each end. */
function chairsAround(
  table: 'dining-table' | 'extending-table' | 'round-dining-table',
  { size }: Kit,
  { perSide, ends }: { readonly perSide: readonly number[]; readonly ends: boolean },
): readonly Member[] {
  const top = size(table);
  const chair = size('dining-chair').depth / 2 - drawnUp;
  const z = top.depth / 2 + chair;
  const x = top.width / 2 + chair;
  const seat = (at: readonly [number, number], rotation: number, value: number): Member => ({
    piece: 'dining-chair',
    at,
    rotation,
    value,
  });
  return [
    ...perSide.flatMap((across) => [seat([across, z], Math.PI, 1), seat([across, -z], 0, 1)]),
    ...(ends ? [seat([x, 0], -Math.PI / 2, 0.7), seat([-x, 0], Math.PI / 2, 0.7)] : []),
  ];
}

/** Chairs on one side, a bench on the other. */
function withBench(kit: Kit): readonly Member[] {
  const { size } = kit;
  const top = size('dining-table');
  const z = top.depth / 2 + size('dining-chair').depth / 2 - drawnUp;
  const bench = top.depth / 2 + size('dining-bench').depth / 2 - 0.12;
  return [
    { piece: 'dining-bench', at: [0, bench], rotation: Math.PI, value: 1.6 },
    { piece: 'dining-chair', at: [-0.42, -z], value: 1 },
    { piece: 'dining-chair', at: [0.42, -z], value: 1 },
  ];
}

/** Two chairs that face each other over a small table. */
export function pairAt(table: PieceName, chair: PieceName, { size }: Kit): readonly Member[] {
  const x = size(table).width / 2 + size(chair).depth / 2 - 0.14;
  return [
    { piece: chair, at: [x, 0], rotation: -Math.PI / 2, value: 1.2 },
    { piece: chair, at: [-x, 0], rotation: Math.PI / 2, value: 1.2 },
  ];
}
