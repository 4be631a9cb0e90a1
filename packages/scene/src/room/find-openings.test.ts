import { describe, expect, it } from 'vitest';
import type { Camera } from '../camera.ts';
import { doorHeights, findOpenings, stretchOpening } from './find-openings.ts';
import type { FoundWall } from './find-walls.ts';
import { toCamera } from './manhattan-pose.ts';
import { type BoxRoom, paintRoom, type PaintedOpening } from './testing/paint-room.ts';
import { createWorkingImage } from './working-image.ts';

const size = { width: 600, height: 400 };
const cameraHeight = 1.45;
const box: BoxRoom = { left: -2.2, right: 2.4, back: -4.4, front: 2.5, ceiling: 2.6 };
const camera: Camera = toCamera(
  { logFocal: Math.log(0.55), yaw: 0.15, pitch: -0.05, roll: 0, cx: 0, cy: 0 },
  { ...size, cameraHeight },
);
const walls: FoundWall[] = (
  [
    { side: 'back', offset: box.back, a: [box.right, box.back], b: [box.left, box.back] },
    { side: 'left', offset: box.left, a: [box.left, box.back], b: [box.left, 0] },
    { side: 'right', offset: box.right, a: [box.right, 0], b: [box.right, box.back] },
  ] as const
).map(({ side, offset, a, b }) => ({
  side,
  offset: offset / cameraHeight,
  a: [a[0] / cameraHeight, a[1] / cameraHeight],
  b: [b[0] / cameraHeight, b[1] / cameraHeight],
  confidence: 1,
}));

function find(openings: PaintedOpening[]) {
  const { photo, floor } = paintRoom(camera, { ...box, openings });
  const unit: Camera = { ...camera, position: [0, 1, 0] };
  return findOpenings(createWorkingImage(photo, 600), {
    camera: unit,
    walls,
    floor: { ...size, data: floor },
  });
}

const door: PaintedOpening = { kind: 'door', wall: 'back', from: -1.6, to: -0.75, sill: 0, head: 2.03 };
const window: PaintedOpening = { kind: 'window', wall: 'left', from: -3.4, to: -2, sill: 0.9, head: 2.1 };
const patio: PaintedOpening = { kind: 'glass-door', wall: 'back', from: 0.3, to: 1.9, sill: 0, head: 2.15 };
const picture: PaintedOpening = { kind: 'picture', wall: 'back', from: 0.4, to: 1.1, sill: 1.2, head: 1.7 };

describe('findOpenings', () => {
  it('finds a door and a window where they are, and tells them from a picture', () => {
    const found = find([door, window, picture]).map((one) => stretchOpening(one, cameraHeight));
    expect(found.map(({ kind, wall }) => `${kind} in wall ${wall}`).toSorted()).toEqual([
      'door in wall 0',
      'window in wall 1',
    ]);
    const [one, other] = [
      found.find(({ kind }) => kind === 'door'),
      found.find(({ kind }) => kind === 'window'),
    ];
    expect(one?.confidence).toBeGreaterThan(0.5);
    expect(Math.abs((one?.a[0] ?? 9) - door.to)).toBeLessThan(0.12);
    expect(Math.abs((one?.b[0] ?? 9) - door.from)).toBeLessThan(0.12);
    expect(one?.sill).toBe(0);
    // Panelling beside a window may pass for its outer frame. On the left wall the room lies to the left of a → b when z grows.
    expect(Math.abs((other?.a[1] ?? 9) - window.from)).toBeLessThan(0.32);
    expect(Math.abs((other?.b[1] ?? 9) - window.to)).toBeLessThan(0.32);
    expect(Math.abs((other?.sill ?? 9) - window.sill)).toBeLessThan(0.32);
  });

  it('measures a door’s height in camera heights', () => {
    const [height] = doorHeights(find([door]));
    expect(((height?.height ?? 0) * cameraHeight) / door.head).toBeGreaterThan(0.95);
    expect(((height?.height ?? 0) * cameraHeight) / door.head).toBeLessThan(1.06);
  });

  it('takes glass down to the floor for passage and daylight at once', () => {
    const [found] = find([patio]);
    expect(found).toMatchObject({ kind: 'glass-door', wall: 0, sill: 0 });
  });

  it('sees a white door in a white wall by its frame', () => {
    const found = find([{ ...door, color: [228, 227, 222] }]);
    expect(found.some(({ kind, confidence }) => kind === 'door' && confidence >= 0.3)).toBe(true);
  });

  it('makes no door of panelling and no window of pictures', () => {
    expect(find([]).filter(({ confidence }) => confidence >= 0.3)).toEqual([]);
    expect(find([picture]).filter(({ kind }) => kind === 'window')).toEqual([]);
  });

  it('gives corners in reading order, as fractions of the picture', () => {
    const [found] = find([door]);
    const [[x0, y0], [x1], , [x3, y3]] = found?.corners ?? [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    expect(x0).toBeLessThan(x1);
    expect(y0).toBeLessThan(y3);
    expect(Math.abs(x0 - x3)).toBeLessThan(0.02);
    expect(Math.min(x0, y0)).toBeGreaterThan(0);
    expect(Math.max(x1, y3)).toBeLessThan(1);
  });
});
