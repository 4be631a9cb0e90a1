/**
 * Distance of every pixel from the border of a labelling, above 0 within label 1: exact and Euclidean (Felzenszwalb and
 * Huttenlocher, "Distance transforms of sampled functions", 2012). The border runs half way between pixels.
 */
export function signedDistance(labels: Uint8Array, width: number, height: number): Float32Array {
  const inside = squaredDistance(labels, 0, width, height);
  const outside = squaredDistance(labels, 1, width, height);
  const signed = new Float32Array(labels.length);
  for (let i = 0; i < signed.length; i++)
    signed[i] = labels[i] ? Math.sqrt(inside[i] ?? 0) - 0.5 : 0.5 - Math.sqrt(outside[i] ?? 0);
  return signed;
}

/** Squared distance to the nearest pixel of one value; longer than the picture where there is none. */
function squaredDistance(labels: Uint8Array, value: number, width: number, height: number): Float64Array {
  const far = 4 * (width + height) ** 2;
  const plane = new Float64Array(labels.length);
  for (let i = 0; i < labels.length; i++) if (labels[i] !== value) plane[i] = far;
  const longest = Math.max(width, height);
  const line = new Float64Array(longest);
  const roots = new Int32Array(longest);
  const borders = new Float64Array(longest + 1);
  const along = (start: number, step: number, length: number): void => {
    for (let i = 0; i < length; i++) line[i] = plane[start + i * step] ?? 0;
    let k = 0;
    roots[0] = 0;
    borders[0] = -Infinity;
    borders[1] = Infinity;
    for (let q = 1; q < length; q++) {
      const height2 = (line[q] ?? 0) + q * q;
      for (;;) {
        const root = roots[k] ?? 0;
        const meet = (height2 - (line[root] ?? 0) - root * root) / (2 * (q - root));
        if (meet > (borders[k] ?? 0)) {
          k++;
          roots[k] = q;
          borders[k] = meet;
          borders[k + 1] = Infinity;
          break;
        }
        k--;
      }
    }
    k = 0;
    for (let q = 0; q < length; q++) {
      while ((borders[k + 1] ?? Infinity) < q) k++;
      const root = roots[k] ?? 0;
      plane[start + q * step] = (q - root) ** 2 + (line[root] ?? 0);
    }
  };
  for (let x = 0; x < width; x++) along(x, width, height);
  for (let y = 0; y < height; y++) along(y * width, 1, width);
  return plane;
}
