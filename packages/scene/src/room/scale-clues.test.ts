import { expect, it } from 'vitest';
import { findScale, typicalCamera } from './scale-clues.ts';
import { toCamera } from './manhattan-pose.ts';

const pose = { logFocal: Math.log(0.7), yaw: 0.2, pitch: -0.1, roll: 0, cx: 0, cy: 0 };
const camera = toCamera(pose, { width: 600, height: 400, cameraHeight: 1 });
/** of a camera 1.6 m high in a room 2.9 m high: both unusual */
const truth = 1.6;
const ceiling = 2.9 / truth;
const doors = [2.03 / truth];
const off = (height: number): number => Math.abs(Math.log(height / truth));

it('gets nearer to the truth with every clue', () => {
  const nothing = findScale(camera, {});
  const byDoor = findScale(camera, { doors });
  expect(nothing.source).toBe('camera-height');
  expect(nothing.cameraHeight).toBeCloseTo(typicalCamera.cameraHeight, 9);
  expect(byDoor.source).toBe('door-height');
  expect(off(byDoor.cameraHeight)).toBeLessThan(0.5 * off(nothing.cameraHeight));
  expect(byDoor.spread).toBeLessThan(nothing.spread);
  const byCeiling = findScale(camera, { ceiling });
  const both = findScale(camera, { ceiling, doors });
  expect(byCeiling.source).toBe('ceiling-height');
  expect(off(both.cameraHeight)).toBeLessThan(off(byCeiling.cameraHeight));
});

it('takes no cupboard for a door', () => {
  const cupboard = 0.9 / truth;
  expect(findScale(camera, { doors: [cupboard] }).source).toBe('camera-height');
  expect(findScale(camera, { doors: [cupboard, ...doors] }).source).toBe('door-height');
});

it('believes a measured distance alone', () => {
  const measurement = { from: [0.3, 0.9], to: [0.7, 0.9], metres: 2 } as const;
  const told = findScale(camera, { ceiling, doors, measurement });
  expect(told.source).toBe('measurement');
  expect(findScale(camera, { measurement })).toEqual(told);
  const twice = findScale(camera, { measurement: { ...measurement, metres: 4 } });
  expect(twice.cameraHeight).toBeCloseTo(2 * told.cameraHeight, 9);
});
