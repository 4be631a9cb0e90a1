import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridCut, type GridCutProblem } from './grid-cut.ts';

const steps = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const;

function energy({ width, height, unary, links }: GridCutProblem, labels: ArrayLike<number>): number {
  let sum = 0;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const wants = unary[i] ?? 0;
      if (labels[i] === 0 && wants > 0) sum += wants;
      if (labels[i] === 1 && wants < 0) sum -= wants;
      steps.forEach(([dx, dy], k) => {
        if (x + dx < 0 || x + dx >= width || y + dy >= height) return;
        if (labels[i] !== labels[i + dy * width + dx]) sum += links[k]?.[i] ?? 0;
      });
    }
  return sum;
}

const plane = (least: number) =>
  fc
    .array(fc.integer({ min: least, max: 40 }), { minLength: 12, maxLength: 12 })
    .map((v) => Int32Array.from(v));

it('finds the least energy of all labellings', () => {
  fc.assert(
    fc.property(plane(-40), plane(0), plane(0), plane(0), plane(0), (unary, a, b, c, d) => {
      const problem: GridCutProblem = { width: 4, height: 3, unary, links: [a, b, c, d] };
      let least = Infinity;
      for (let bits = 0; bits < 4096; bits++)
        least = Math.min(
          least,
          energy(
            problem,
            Array.from({ length: 12 }, (_, i) => (bits >> i) & 1),
          ),
        );
      expect(energy(problem, gridCut(problem))).toBe(least);
    }),
    { numRuns: 60 },
  );
});
