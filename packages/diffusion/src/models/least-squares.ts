/**
 * The weights w that bring rows · w nearest to the targets: normal equations with a little weight decay, so that columns
 * that say the same thing do not run away (ridge regression, Hoerl & Kennard 1970).
 * @param rows [n][k]
 * @param targets [n]
 * @returns [k]
 */
export function solveLeastSquares(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
): readonly number[] {
  const width = rows[0]?.length ?? 0;
  const decay = 1e-3 * rows.length;
  const system = Array.from({ length: width }, (_, i) => {
    const line = Array.from({ length: width }, (_unused, j) => sum(rows, (row) => at(row, i) * at(row, j)));
    line[i] = at(line, i) + decay;
    return [...line, sum(rows, (row, n) => at(row, i) * at(targets, n))];
  });
  for (let pivot = 0; pivot < width; pivot++) {
    // The matrix is positive definite: no pivot is zero, no rows need swapping.
    const line = system[pivot] ?? [];
    for (const [i, other] of system.entries()) {
      if (i === pivot) continue;
      const share = at(other, pivot) / at(line, pivot);
      for (let j = pivot; j <= width; j++) other[j] = at(other, j) - share * at(line, j);
    }
  }
  return system.map((line, i) => at(line, width) / at(line, i));
}

function sum(
  rows: readonly (readonly number[])[],
  value: (row: readonly number[], index: number) => number,
): number {
  return rows.reduce((total, row, i) => total + value(row, i), 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
