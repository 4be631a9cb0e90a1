import { expect, it } from 'vitest';
import { bodyFrame } from './body-frame.ts';

const photo = { width: 1000, height: 2000 };
const shoulders = { leftShoulder: { x: 0.7, y: 0.2 }, rightShoulder: { x: 0.3, y: 0.2 } };

it('puts what a photo cuts off where it usually is', () => {
  const { breadth, down, pelvis, arms } = bodyFrame(shoulders, photo);
  expect(breadth).toBe(400);
  expect(down).toEqual([0, 1]);
  expect(pelvis).toEqual([500, 400 + 1.3 * 400]);
  expect(arms.Left.elbow[0] - 500).toBeCloseTo(500 - arms.Right.elbow[0], 9);
  expect(arms.Left.wrist[1]).toBeGreaterThan(arms.Left.elbow[1]);
});

it('takes what is said', () => {
  const frame = bodyFrame({ ...shoulders, leftElbow: { x: 0.9, y: 0.1 } }, photo);
  expect(frame.arms.Left.elbow).toEqual([900, 200]);
});

it('follows from hips alone', () => {
  const { breadth, neck } = bodyFrame({ leftHip: { x: 0.6, y: 0.6 }, rightHip: { x: 0.4, y: 0.6 } }, photo);
  expect(breadth).toBeCloseTo(200 / 0.6, 6);
  expect(neck[1]).toBeLessThan(1200);
});

it('says which points it needs', () => {
  expect(() => bodyFrame({ nose: { x: 0.5, y: 0.1 } }, photo)).toThrow('leftShoulder, rightShoulder');
});
