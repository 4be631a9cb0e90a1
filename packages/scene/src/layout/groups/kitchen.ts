import { bistro, roundTable } from './dining.ts';
import { plants, singles, type RoomProgram } from './group.ts';

export const kitchen: RoomProgram = {
  groups: [
    roundTable,
    { ...bistro, value: 6.5 },
    { anchor: 'bar-trolley', value: 2.6, stands: 'wall', members: () => [] },
    ...singles,
  ],
  wishes: [
    { pieces: ['bar-trolley', 'display-cabinet'], at: 'wall' },
    { pieces: plants, at: 'edge' },
    { pieces: ['basket'], at: 'edge' },
  ],
};
