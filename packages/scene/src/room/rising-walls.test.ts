import { expect, it } from 'vitest';
import { lookAt } from '../look-at.ts';
import type { FoundWall } from './find-walls.ts';
import { risingWalls } from './rising-walls.ts';
import { paintFeatures, type Shape } from './testing/paint-surface.ts';

const [width, height] = [120, 80];
const camera = lookAt({ from: [0, 1, 0], to: [0, 0.6, -3], fieldOfView: 62 }, width, height);
const wood = [0.4, 0.28, 0.15] as const;
const rug = [0.2, 0.3, 0.4] as const;
const foot: FoundWall = { side: 'back', offset: -2, a: [0.6, -2], b: [-0.6, -2], confidence: 0.9 };
/** where the camera sees the foot */
const row = 74;

function judged(beyond: Shape['color'], stands: boolean, confidence = foot.confidence): readonly FoundWall[] {
  const under = (_: number, y: number): boolean => y >= row;
  const features = paintFeatures(width, height, [
    { covers: () => true, color: beyond },
    { covers: under, color: wood },
  ]);
  const floor = Uint8Array.from({ length: width * height }, (_, i) =>
    under(0, Math.floor(i / width)) ? 1 : 0,
  );
  const standing = { width, height, data: floor.map((on) => (stands && !on ? 1 : 0)) };
  return risingWalls([{ ...foot, confidence }], { features, floor, standing, camera });
}

it('keeps a wall from whose foot a surface rises, also one of the floor’s own colour', () => {
  expect(judged(rug, true)).toHaveLength(1);
  expect(judged(wood, true, 0.2)).toHaveLength(1);
});

it('drops an edge behind which the floor goes on', () => {
  expect(judged(wood, false)).toHaveLength(0);
});

it('keeps a long foot, and drops a short one, where neither is seen', () => {
  expect(judged(rug, false)).toHaveLength(1);
  expect(judged(rug, false, 0.3)).toHaveLength(0);
});
