import { bathroom } from './bathroom.ts';
import { bedroom } from './bedroom.ts';
import { kidsRoom, nursery } from './childrens-rooms.ts';
import { diningRoom } from './dining.ts';
import { entry } from './entry.ts';
import type { RoomProgram } from './group.ts';
import { homeOffice } from './home-office.ts';
import { kitchen } from './kitchen.ts';
import { livingRoom } from './living-room.ts';
import { terrace } from './terrace.ts';

/** Every type of room that can be furnished. */
export const roomPrograms = {
  'living-room': livingRoom,
  bedroom,
  'dining-room': diningRoom,
  kitchen,
  'home-office': homeOffice,
  'kids-room': kidsRoom,
  nursery,
  bathroom,
  entry,
  terrace,
} as const satisfies Record<string, RoomProgram>;

export type RoomType = keyof typeof roomPrograms;
