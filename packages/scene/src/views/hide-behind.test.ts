import { expect, it } from 'vitest';
import { project } from '../camera.ts';
import { createGuideBuffers } from '../render/guide-buffers.ts';
import { hideBehind } from './hide-behind.ts';
import { boxView } from './testing/box-views.ts';

const { room } = boxView({ x: 0, z: 2.2, height: 1.4, turn: 0, down: 0.2 });
const { width, height } = room.floor.mask;

/** A photo of the room with a box before its middle: its foot two metres ahead, the floor seen again behind its top. */
function withThing() {
  const top = pixelOf([0, 0.5, -2]);
  const foot = pixelOf([0, 0, -2]);
  const paint = (data: Uint8Array) => {
    for (let y = top.y; y < foot.y; y++) data.fill(0, y * width + width / 2 - 30, y * width + width / 2 + 30);
    return data;
  };
  const mask = { ...room.floor.mask, data: paint(room.floor.mask.data.slice()) };
  const plain = { ...room.floor.mask, data: paint(new Uint8Array(width * height).fill(255)) };
  return { ...room, floor: { ...room.floor, mask }, plain };
}

function pixelOf(point: readonly [number, number, number]) {
  const at = project(room.camera, point);
  const share = width / room.camera.width;
  return { x: Math.floor((at?.x ?? 0) * share), y: Math.floor((at?.y ?? 0) * share) };
}

/** A guide covered all over by something at a distance. */
function covered(distance: number) {
  const guide = { ...createGuideBuffers(width, height), samples: 1, raysTraced: 0 };
  guide.coverage.fill(1);
  guide.depth.fill(distance);
  return guide;
}

const inThing = pixelOf([0, 0.25, -2]);
const above = pixelOf([0, 1.2, -2]);
const coverage = (distance: number, { x, y }: { x: number; y: number }) =>
  hideBehind(covered(distance), withThing()).coverage[y * width + x];

it('hides what stands behind a thing where the thing is, and nowhere else', () => {
  expect(coverage(4, inThing)).toBe(0);
  expect(coverage(4, above)).toBe(1);
  expect(coverage(4, { x: inThing.x + 45, y: inThing.y })).toBe(1);
});

it('shows what stands before it', () => {
  expect(coverage(1.6, inThing)).toBe(1);
});

it('leaves out a piece of which only a scrap would show', () => {
  const guide = covered(4);
  const near = width * (inThing.y - 2);
  // One piece nearly all behind the thing, another all over the rest.
  guide.objectId.fill(1);
  for (let x = inThing.x - 20; x < inThing.x + 32; x++) guide.objectId[near + x] = 2;
  const { coverage: left } = hideBehind(guide, withThing());
  expect(left[near + inThing.x + 31]).toBe(0);
  expect(left[near + inThing.x + 40]).toBe(1);
});

it('hides what lies behind a wall', () => {
  expect(coverage(4.4, above)).toBe(1);
  expect(coverage(7, above)).toBe(0);
});
