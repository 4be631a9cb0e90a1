import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FaceLandmarks } from './face-landmarks.ts';
import { faceInPhoto } from './face-in-photo.ts';
import { fromPoint, headFrame } from './head-frame.ts';

type Vec = readonly [number, number, number];

/** Some points of a level head that looks at the camera, centimetres: x to its left, y up, z out of the face. */
const head: Readonly<Record<number, Vec>> = {
  1: [0, -1.01, 6.73],
  10: [0, 7.44, 4.03],
  152: [0, -8.46, 3.84],
  168: [0, 2.94, 4.71],
  33: [-4, 2.4, 2.86],
  263: [4, 2.4, 2.86],
  133: [-1.67, 2.33, 3.38],
  362: [1.67, 2.33, 3.38],
  234: [-6.9, 0.61, -2.19],
  454: [6.9, 0.61, -2.19],
  469: [-3.585, 2.6, 3.6],
  471: [-2.415, 2.6, 3.6],
  474: [2.415, 2.6, 3.6],
  476: [3.585, 2.6, 3.6],
};
const [side, pixelsPerCm] = [1000, 22];

/** The head turned (radians: to its left, downwards, to its left shoulder), as a mesh that a camera far away sees. */
function seen([yaw, pitch, roll]: Vec): { mesh: FaceLandmarks; turn: (point: Vec) => Vec } {
  const turn = ([x, y, z]: Vec): Vec => {
    const [y1, z1] = [y * Math.cos(pitch) - z * Math.sin(pitch), y * Math.sin(pitch) + z * Math.cos(pitch)];
    const [x2, z2] = [x * Math.cos(yaw) + z1 * Math.sin(yaw), z1 * Math.cos(yaw) - x * Math.sin(yaw)];
    // the photo's axes: y down, z away
    return [x2 * Math.cos(roll) + y1 * Math.sin(roll), -(y1 * Math.cos(roll) - x2 * Math.sin(roll)), -z2];
  };
  const mesh = Array.from({ length: 478 }, (_, k): [number, number, number] => {
    const [x, y, z] = turn(head[k] ?? [0, 0, 0]);
    return [0.5 + (x * pixelsPerCm) / side, 0.5 + (y * pixelsPerCm) / side, (z * pixelsPerCm) / side];
  });
  return { mesh, turn };
}

const angle = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

it('knows how a head is turned and how large it is', () => {
  fc.assert(
    fc.property(angle(0.6), angle(0.4), angle(0.8), (yaw, pitch, roll) => {
      const { mesh, turn } = seen([yaw, pitch, roll]);
      const frame = headFrame(faceInPhoto(mesh, { width: side, height: side }));
      for (const [axis, truth] of [
        [frame.left, turn([1, 0, 0])],
        [frame.up, turn([0, 1, 0])],
        [frame.front, turn([0, 0, 1])],
      ] as const) {
        const along = axis[0] * truth[0] + axis[1] * truth[1] + axis[2] * truth[2];
        // half a degree
        expect(along).toBeGreaterThan(Math.cos(0.01));
      }
      expect(frame.perMm).toBeCloseTo(pixelsPerCm / 10, 1);
    }),
  );
});

it('measures from a point along the head', () => {
  const { mesh, turn } = seen([0.3, -0.2, 0.1]);
  const frame = headFrame(faceInPhoto(mesh, { width: side, height: side }));
  const [x, y] = fromPoint([0, 0, 0], frame, [20, 30, 40]);
  const [tx, ty] = turn([2, 3, 4]);
  expect(Math.hypot(x - tx * pixelsPerCm, y - ty * pixelsPerCm)).toBeLessThan(1.5);
});
