import { expect, it } from 'vitest';
import { freeFloorArea, roomOfReading } from './room-of-reading.ts';
import { roomOfName } from './room-of-name.ts';
import { stagedRoom } from './rooms.ts';

it.each([
  ['03_kitchen.jpg', 'kitchen'],
  ['Salón-2.JPG', 'living-room'],
  ['MasterBedroom.heic', 'bedroom'],
  ['living_dining.png', 'dining-room'],
  ['baño principal.jpg', 'bathroom'],
  ['floor plan.png', 'plan'],
  ['fachada-calle.jpg', 'exterior'],
  ['bathroom.jpg', 'bathroom'],
  ['IMG_2041.jpg', undefined],
  ['hallmark.jpg', undefined],
  ['', undefined],
])('reads %s', (name, room) => {
  expect(roomOfName(name)).toBe(room);
});

const read = (cells: number) => ({
  floor: { plan: { cell: 0.1, free: { runs: [0, 50, 1, cells, 0, 3] } } },
});

it('guesses by the free floor', () => {
  expect(freeFloorArea(read(210))).toBeCloseTo(2.1);
  expect(roomOfReading(read(210))).toBe('bedroom');
  expect(roomOfReading(read(260))).toBe('living-room');
  expect(freeFloorArea({})).toBeUndefined();
  expect(roomOfReading({})).toBe('living-room');
});

it('knows what is furnished', () => {
  expect(stagedRoom('kitchen')).toBe('kitchen');
  expect(stagedRoom('exterior')).toBeUndefined();
  expect(stagedRoom(null)).toBeUndefined();
});
