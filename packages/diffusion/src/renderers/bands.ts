/** Bands of whole rows: parts of a picture that cost no copying, so that memory does not grow with the picture. */

export interface Band {
  /** rows that the networks see, bottom excluded; `from` is a multiple of `blockRows` */
  readonly from: number;
  readonly to: number;
  /** of those, the rows that are kept: the bands' kept rows meet without overlap */
  readonly first: number;
  readonly last: number;
}

/** the largest square of pixels that the networks treat as one: the self-check's */
export const blockRows = 32;
/** pixels that one call answers for, or thereabouts: a few hundred megabytes in the networks */
const bandPixels = 448 * 1024;
/** rows around them that are seen as well: what lies further away has no visible part in an answer */
const marginRows = 64;

/** Bands over the rows of a picture that furniture covers; nothing covered: none. */
export function layBands(coverage: Float32Array, width: number, height: number): Band[] {
  const start = coverage.findIndex((share) => share > 0);
  if (start < 0) return [];
  const top = toBlock(Math.floor(start / width));
  const bottom = Math.floor(coverage.findLastIndex((share) => share > 0) / width) + 1;
  const rows = Math.max(blockRows, toBlock(bandPixels / width));
  const bands: Band[] = [];
  for (let first = top; first < bottom; first += rows) {
    const last = Math.min(first + rows, bottom);
    bands.push({
      from: Math.max(0, first - marginRows),
      to: Math.min(height, last + marginRows),
      first,
      last,
    });
  }
  return bands;
}

function toBlock(row: number): number {
  return Math.floor(row / blockRows) * blockRows;
}
