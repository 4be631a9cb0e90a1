import { eitherSide, plants, type Kit, type Member, type RoomProgram, type Spot } from './group.ts';

/** Shallow pieces along the walls, so that the way in stays free. */
export const entry: RoomProgram = {
  groups: [
    {
      anchor: 'hall-table',
      value: 8,
      stands: 'wall',
      members: (kit) => besideIt('hall-table', kit),
      above: ['round-mirror', 'arched-mirror', 'sunburst-mirror'],
    },
    {
      anchor: 'shoe-bench',
      value: 7.6,
      stands: 'wall',
      members: (kit) => besideIt('shoe-bench', kit),
      above: ['wall-pegs'],
    },
    {
      anchor: 'console-table',
      value: 7,
      stands: 'wall',
      members: (kit) => besideIt('console-table', kit),
      above: ['arched-mirror', 'round-mirror'],
    },
    { anchor: 'coat-stand', value: 3, members: () => [] },
    { anchor: 'snake-plant', value: 2, members: () => [] },
    { anchor: 'basket', value: 1, members: () => [] },
  ],
  wishes: [
    { pieces: ['doormat'], at: 'door' },
    { pieces: ['runner'], at: 'floor' },
    { pieces: ['shoe-bench', 'floor-mirror', 'bench'], at: 'wall' },
    { pieces: ['coat-stand'], at: 'edge' },
    { pieces: plants, at: 'edge' },
  ],
};

function besideIt(
  anchor: 'hall-table' | 'shoe-bench' | 'console-table',
  { size, random }: Kit,
): readonly Member[] {
  const side = eitherSide(random);
  const stand = size('umbrella-stand');
  const at = (end: number): Spot => ({
    piece: 'umbrella-stand',
    at: [end * (size(anchor).width / 2 + 0.1 + stand.width / 2), -size(anchor).depth / 2 + stand.depth / 2],
  });
  return [{ ...at(side), otherwise: [at(-side)], value: 0.8 }];
}
