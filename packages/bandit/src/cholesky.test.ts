import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cholesky, createMatrix, type Matrix, multiply, solveLower, solveUpper } from './cholesky.ts';

const real = fc.double({ min: -10, max: 10, noNaN: true });
const cases = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.record({
    root: fc.array(real, { minLength: size * size, maxLength: size * size }),
    b: fc.array(real, { minLength: size, maxLength: size }),
  }),
);

it('solves what it was made of', () => {
  fc.assert(
    fc.property(cases, ({ root, b }) => {
      const matrix = positive(root, b.length);
      const lower = cholesky(matrix);
      const x = solveUpper(lower, solveLower(lower, Float64Array.from(b)));
      multiply(matrix, x).forEach((value, i) => expect(value).toBeCloseTo(b[i] ?? 0, 6));
    }),
  );
});

it('refuses what has no root', () => {
  const indefinite = { size: 2, data: Float64Array.of(1, 2, 2, 1) };
  expect(() => cholesky(indefinite)).toThrowError(RangeError);
});

/** root · rootᵀ + 1 */
function positive(root: readonly number[], size: number): Matrix {
  const matrix = createMatrix(size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++)
        matrix.data[i * size + j] =
          (matrix.data[i * size + j] ?? 0) +
          (root[i * size + k] ?? 0) * (root[j * size + k] ?? 0) +
          (i === j ? 1 / size : 0);
  return matrix;
}
