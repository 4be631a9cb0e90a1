import { type Tensor, zeros } from '../tensor.ts';

/** columns of a token's position: which picture, row, column (rotary embedding axes) */
const axes = 3;

/** Positions of a prompt's tokens: all zero [count, 3]. */
export function textIds(count: number): Tensor {
  return zeros([count, axes]);
}

export interface TokenGrid {
  /** tokens in a column */
  readonly rows: number;
  /** tokens in a row */
  readonly columns: number;
}

/**
 * Positions of pictures' tokens [Σ rows·columns, 3] = (picture, row, column): the picture being made is 0, a reference
 * (Kontext) 1 and starts at its own origin.
 */
export function pictureIds(grids: readonly TokenGrid[]): Tensor {
  const count = grids.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const out = zeros([count, axes]);
  const ids = out.data;
  let at = 0;
  grids.forEach(({ rows, columns }, picture) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, at += axes) {
        ids[at] = picture;
        ids[at + 1] = row;
        ids[at + 2] = column;
      }
    }
  });
  return out;
}
