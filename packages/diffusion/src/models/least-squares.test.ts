import { expect, it } from 'vitest';
import { solveLeastSquares } from './least-squares.ts';

const rows = Array.from({ length: 60 }, (_, i) => [Math.sin(i), Math.cos(3 * i), 1]);

it('finds the weights that made the targets, and nearly so when a column says nothing new', () => {
  const weights = [2, -1, 0.5];
  const targets = rows.map((row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
  solveLeastSquares(rows, targets).forEach((value, i) => expect(value).toBeCloseTo(weights[i] ?? NaN, 1));
  const doubled = solveLeastSquares(
    rows.map((row) => [...row, row[0] ?? 0]),
    targets,
  );
  expect(doubled.every(Number.isFinite)).toBe(true);
  expect((doubled[0] ?? 0) + (doubled[3] ?? 0)).toBeCloseTo(2, 1);
});
