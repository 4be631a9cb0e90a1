/**
 * The model's own self-check: it may smooth light, not relight the room. Where its change, averaged over a neighbourhood,
 * departs from the filtered guide by more than a bound, the guide is kept; single pixels are bounded as well.
 */
import { type Tensor, tensor } from '../tensor.ts';

/** pixels on a side of the neighbourhoods that are averaged */
const block = 32;
/** stops of average change that are trusted in full; at twice as many nothing is left of the change */
const trusted = 0.25;
/** stops by which one pixel may change: enough for a single too bright path */
const most = 2;

/**
 * @param change stops [1, 3, h, w]
 * @param coverage [h·w], what the averages count
 */
export function keepTrusted(change: Tensor, coverage: Float32Array): Tensor {
  const [, , height = 0, width = 0] = change.dims;
  const columns = Math.ceil(width / block);
  const rows = Math.ceil(height / block);
  const trust = blockTrust(change, coverage, columns, rows);
  const data = new Float32Array(change.data.length);
  for (let p = 0; p < coverage.length; p++) {
    const share = readBlocks(trust, columns, rows, p % width, Math.floor(p / width));
    for (let c = 0; c < 3; c++) {
      const at = c * coverage.length + p;
      data[at] = share * Math.min(Math.max(change.data[at] as number, -most), most);
    }
  }
  return tensor(change.dims, data);
}

/** [rows · columns] 0…1, by the channel that changes most. */
function blockTrust(change: Tensor, coverage: Float32Array, columns: number, rows: number): Float32Array {
  const width = change.dims[3] ?? 0;
  const sums = new Float64Array(columns * rows * 3);
  const shares = new Float64Array(columns * rows);
  for (let p = 0; p < coverage.length; p++) {
    const share = coverage[p] as number;
    if (share === 0) continue;
    const b = Math.floor(Math.floor(p / width) / block) * columns + Math.floor((p % width) / block);
    shares[b] = (shares[b] as number) + share;
    for (let c = 0; c < 3; c++)
      sums[b * 3 + c] =
        (sums[b * 3 + c] as number) + share * (change.data[c * coverage.length + p] as number);
  }
  return Float32Array.from(shares, (share, b) => {
    const worst =
      Math.max(...[0, 1, 2].map((c) => Math.abs(sums[b * 3 + c] as number))) / Math.max(share, 1e-6);
    return Math.min(Math.max(2 - worst / trusted, 0), 1);
  });
}

/** Bilinear between the blocks' centres, so that no block's border shows. */
function readBlocks(trust: Float32Array, columns: number, rows: number, x: number, y: number): number {
  const u = Math.min(Math.max((x + 0.5) / block - 0.5, 0), columns - 1);
  const v = Math.min(Math.max((y + 0.5) / block - 0.5, 0), rows - 1);
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [right, bottom] = [Math.min(left + 1, columns - 1), Math.min(top + 1, rows - 1)];
  const [fx, fy] = [u - left, v - top];
  const upper =
    (trust[top * columns + left] as number) * (1 - fx) + (trust[top * columns + right] as number) * fx;
  const lower =
    (trust[bottom * columns + left] as number) * (1 - fx) + (trust[bottom * columns + right] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}
