import { expect, it } from 'vitest';
import { removeSpecks } from './remove-specks.ts';

it('removes holes and threads, keeps a step where it is', () => {
  const [width, height] = [24, 12];
  const step = Float32Array.from({ length: width * height }, (_, i) => (i % width < 12 ? 0 : 1));
  const marked = step.slice();
  for (const [x, y] of [
    [4, 4],
    [5, 4],
    [18, 7],
  ] as const)
    marked[y * width + x] = x < 12 ? 3 : -2;
  for (let x = 0; x < 10; x++) marked[9 * width + x] = -1;
  expect([...removeSpecks({ width, height, data: marked }, 1)]).toEqual([...step]);
});
