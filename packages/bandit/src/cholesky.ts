/** A square matrix, row after row. */
export interface Matrix {
  readonly size: number;
  readonly data: Float64Array;
}

export const createMatrix = (size: number): Matrix => ({ size, data: new Float64Array(size * size) });

/**
 * The lower triangle L with L·Lᵀ = `matrix`, which is symmetric and positive definite (only its lower triangle is read).
 * @throws RangeError if it is not
 */
export function cholesky({ size, data }: Matrix): Matrix {
  const lower = createMatrix(size);
  const l = lower.data;
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = data[row * size + column] as number;
      for (let k = 0; k < column; k++)
        sum -= (l[row * size + k] as number) * (l[column * size + k] as number);
      if (row !== column) l[row * size + column] = sum / (l[column * size + column] as number);
      else if (sum > 0) l[row * size + row] = Math.sqrt(sum);
      else throw new RangeError('the matrix is not positive definite');
    }
  return lower;
}

/** x with L·x = b. */
export function solveLower({ size, data }: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = 0; row < size; row++) {
    let sum = x[row] as number;
    for (let k = 0; k < row; k++) sum -= (data[row * size + k] as number) * (x[k] as number);
    x[row] = sum / (data[row * size + row] as number);
  }
  return x;
}

/** x with Lᵀ·x = b. */
export function solveUpper({ size, data }: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = size - 1; row >= 0; row--) {
    const value = (x[row] as number) / (data[row * size + row] as number);
    x[row] = value;
    for (let k = 0; k < row; k++) x[k] = (x[k] as number) - (data[row * size + k] as number) * value;
  }
  return x;
}

/** matrix · x. */
export function multiply({ size, data }: Matrix, x: Float64Array): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += (data[row * size + k] as number) * (x[k] as number);
    return sum;
  });
}
