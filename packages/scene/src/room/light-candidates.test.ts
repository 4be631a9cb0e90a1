import { expect, it } from 'vitest';
import { toCamera } from './manhattan-pose.ts';
import { usualLight } from './light-candidates.ts';
import type { LightSource } from './room.ts';

const size = { width: 240, height: 160, cameraHeight: 1.4 };
const camera = toCamera({ logFocal: Math.log(0.55), yaw: 0, pitch: 0, roll: 0, cx: 0, cy: 0 }, size);
const box = { camera, walls: [], ceilingHeight: 2.6 };

/** A window of 1.2 × 1.3 m in a wall to the left, so far from where furniture stands. */
function windowAt(metres: number): LightSource {
  return {
    kind: 'window',
    center: [-metres, 1.45, -3],
    u: [0, 0.65, 0],
    v: [0, 0, 0.6],
    radiance: [1, 1, 1],
  };
}

it('expects less light from all sides, and so deeper shadows, the nearer a window is', () => {
  const ambient = (openings: LightSource[]): number =>
    usualLight(box, { openings, shining: [], stand: [0, 0, -3] }).ambient.share;
  expect(ambient([windowAt(1.5)])).toBeLessThan(ambient([windowAt(4)]) - 0.1);
  expect(ambient([windowAt(1.5)])).toBeGreaterThan(0.1);
  expect(ambient([])).toBeGreaterThan(0.5);
});
