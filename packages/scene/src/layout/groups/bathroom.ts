import type { RoomProgram } from './group.ts';

/** Nothing that is plumbed in: what a stager brings, sparingly. */
export const bathroom: RoomProgram = {
  groups: [
    { anchor: 'towel-ladder', value: 5, stands: 'wall', members: () => [] },
    {
      anchor: 'bath-stool',
      value: 4.6,
      members: ({ size }) => [
        {
          piece: 'bath-mat',
          at: [0, size('bath-stool').depth / 2 + 0.1 + size('bath-mat').depth / 2],
          value: 0.6,
        },
      ],
    },
    { anchor: 'laundry-basket', value: 3, members: () => [] },
    { anchor: 'snake-plant', value: 2, members: () => [] },
  ],
  wishes: [
    { pieces: ['laundry-basket', 'bath-stool'], at: 'edge' },
    { pieces: ['bath-mat'], at: 'floor' },
    { pieces: ['snake-plant', 'fern'], at: 'edge' },
  ],
};
