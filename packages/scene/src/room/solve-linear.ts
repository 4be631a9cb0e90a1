/**
 * Solves a small dense system by Gauss–Jordan elimination with partial pivoting.
 *
 * @param matrix n rows of n
 * @param right n right-hand sides' rows: one number a row
 * @returns x with matrix · x = right; a component whose pivot vanishes is 0
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]));
  const pivotRow = (column: number): number => {
    let best = column;
    for (let r = column + 1; r < n; r++)
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = r;
    return best;
  };
  for (let column = 0; column < n; column++) {
    const swap = pivotRow(column);
    const pivot = rows[swap];
    const displaced = rows[column];
    if (!pivot || !displaced || Math.abs(pivot[column] ?? 0) < 1e-12) continue;
    rows[swap] = displaced;
    rows[column] = pivot;
    const inverse = 1 / (pivot[column] ?? 1);
    for (let k = column; k <= n; k++) pivot[k] = (pivot[k] ?? 0) * inverse;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[column] ?? 0;
      for (let k = column; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => (Math.abs((row[i] ?? 0) - 1) < 1e-9 ? (row[n] ?? 0) : 0));
}
