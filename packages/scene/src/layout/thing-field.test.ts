import { expect, it } from 'vitest';
import { syntheticRoom } from './testing/synthetic-room.ts';
import { thingField } from './thing-field.ts';

const room = syntheticRoom({ width: 4, depth: 4, yaw: 0, pitch: 0.1, walls: true });
const plain = (isPlain: (x: number, y: number) => boolean) => ({
  width: 40,
  height: 20,
  channels: 1 as const,
  data: Uint8Array.from({ length: 800 }, (_, i) => (isPlain(i % 40, Math.floor(i / 40)) ? 255 : 0)),
});

it('is the share of a box in the photo that is neither wall nor floor', () => {
  const things = thingField({ ...room, plain: plain((x) => x < 20) });
  expect(things({ left: 0, top: 0, right: 0.5, bottom: 1 })).toBe(0);
  expect(things({ left: 0.5, top: 0, right: 1, bottom: 1 })).toBe(1);
  expect(things({ left: 0.25, top: 0.2, right: 0.75, bottom: 0.6 })).toBeCloseTo(0.5, 5);
});

it('cuts boxes to the picture, and minds nothing in a photo that was not looked at', () => {
  const things = thingField({ ...room, plain: plain(() => false) });
  expect(things({ left: -1, top: -1, right: 2, bottom: 2 })).toBe(1);
  expect(things({ left: 1.2, top: 0, right: 1.5, bottom: 1 })).toBe(0);
  expect(thingField(room)({ left: 0, top: 0, right: 1, bottom: 1 })).toBe(0);
});
