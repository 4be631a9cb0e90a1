import { expect, it } from 'vitest';
import type { Opening } from '../room/room.ts';
import { createShell, nowhere, onFloor } from './shell.ts';
import { boxRoom } from './testing/box-room.ts';

const pane: Opening = {
  kind: 'window',
  confidence: 0.8,
  corners: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  a: [1, -5],
  b: [-1, -5],
  sill: 0.9,
  head: 2.1,
  wall: 0,
};
/** From the camera's place towards a point of the far wall. */
const towards = (x: number, y: number) => [0, 1.4, 0, x, y - 1.4, -5] as const;

it('lets rays out through glass, and only through it', () => {
  const shell = createShell({ ...boxRoom, openings: [pane] });
  expect(shell.meet(...towards(0, 1.5))).toBe(nowhere);
  expect(shell.meet(...towards(-0.99, 2.05))).toBe(nowhere);
  expect(shell.meet(...towards(1.05, 1.5))).toBe(1);
  expect(shell.meet(...towards(0, 0.8))).toBe(1);
  expect(shell.meet(0, 1.4, 0, 0, -1, -1)).toBe(onFloor);
});

it('keeps doors, and what may be a picture, as wall', () => {
  for (const other of [
    { ...pane, kind: 'door' as const },
    { ...pane, confidence: 0.25 },
    { ...pane, wall: 1 },
  ])
    expect(createShell({ ...boxRoom, openings: [other] }).meet(...towards(0, 1.5))).toBe(1);
});

it('fades walls towards ends that join no other', () => {
  const [back] = boxRoom.walls;
  if (!back) throw new Error('the box has walls');
  const shell = createShell({ ...boxRoom, walls: [back] });
  const sure = (x: number): number => {
    shell.meet(...towards(x, 1.5));
    return shell.at[4] ?? 0;
  };
  const [left, right] = [Math.min(back.a[0], back.b[0]), Math.max(back.a[0], back.b[0])];
  expect(sure((left + right) / 2)).toBe(1);
  expect(sure(left + 0.02)).toBeLessThan(0.1);
  expect(sure(right - 0.02)).toBeLessThan(0.1);
  const whole = createShell(boxRoom);
  whole.meet(...towards(left + 0.02, 1.5));
  expect(whole.at[4]).toBe(1);
});
