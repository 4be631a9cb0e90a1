/**
 * For every sample of a grid the index of the nearest marked one, −1 where none is marked (Felzenszwalb and Huttenlocher,
 * Distance Transforms of Sampled Functions, 2012): one lower envelope of parabolas a column, then a row.
 */
export function nearestSample(marked: Uint8Array, width: number, height: number): Int32Array {
  const nearest = Int32Array.from(marked, (mark, i) => (mark ? i : -1));
  const longest = Math.max(width, height);
  const work = {
    f: new Float64Array(longest),
    from: new Int32Array(longest),
    v: new Int32Array(longest),
    z: new Float64Array(longest + 1),
  };
  for (let x = 0; x < width; x++) sweep(nearest, { start: x, step: width, length: height, width }, work);
  for (let y = 0; y < height; y++) sweep(nearest, { start: y * width, step: 1, length: width, width }, work);
  return nearest;
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly length: number;
  /** of the grid */
  readonly width: number;
}

interface Work {
  /** squared distance so far, and to which sample */
  readonly f: Float64Array;
  readonly from: Int32Array;
  /** roots of the envelope's parabolas, and the borders between them */
  readonly v: Int32Array;
  readonly z: Float64Array;
}

function sweep(nearest: Int32Array, { start, step, length, width }: Line, { f, from, v, z }: Work): void {
  let k = -1;
  for (let q = 0; q < length; q++) {
    const at = start + q * step;
    const found = nearest[at] ?? -1;
    from[q] = found;
    if (found < 0) continue;
    const dx = (at % width) - (found % width);
    const dy = Math.floor(at / width) - Math.floor(found / width);
    f[q] = dx * dx + dy * dy;
    let border = -Infinity;
    while (k >= 0) {
      const p = v[k] ?? 0;
      border = ((f[q] ?? 0) + q * q - (f[p] ?? 0) - p * p) / (2 * (q - p));
      if (border > (z[k] ?? 0)) break;
      k--;
      border = -Infinity;
    }
    v[++k] = q;
    z[k] = border;
    z[k + 1] = Infinity;
  }
  if (k < 0) return;
  k = 0;
  for (let q = 0; q < length; q++) {
    while ((z[k + 1] ?? Infinity) < q) k++;
    nearest[start + q * step] = from[v[k] ?? 0] ?? -1;
  }
}
