import { expect, it } from 'vitest';
import type { Rgb } from '../camera.ts';
import { isBrightPane } from './bright-pane.ts';
import type { Opening } from './room.ts';

const [width, height] = [40, 30];
const wall: Rgb = [0.5, 0.5, 0.5];
const opening: Opening = {
  kind: 'window',
  confidence: 0.22,
  corners: [
    [0.1, 0.1],
    [0.4, 0.2],
    [0.4, 0.6],
    [0.1, 0.7],
  ],
  a: [0, 0],
  b: [1, 0],
  sill: 0.8,
  head: 2,
};

/** A grey wall with a rectangle of another brightness where the opening is. */
function picture(inside: number) {
  const plane = new Float32Array(width * height).fill(wall[0]);
  for (let y = 3; y < 21; y++) plane.fill(inside, y * width + 4, y * width + 16);
  return { width, height, red: plane, green: plane, blue: plane };
}

it('takes what outshines the wall for a window, though its highlights are not blown out', () => {
  expect(isBrightPane(picture(0.72), opening, wall)).toBe(true);
  expect(isBrightPane(picture(0.55), opening, wall)).toBe(false);
  expect(isBrightPane(picture(0.3), opening, wall)).toBe(false);
});

it('takes no door, and nothing dim beside a dark wall, for a window', () => {
  expect(isBrightPane(picture(0.9), { ...opening, kind: 'door' }, wall)).toBe(false);
  expect(isBrightPane(picture(0.4), opening, [0.1, 0.1, 0.1])).toBe(false);
});
