interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/**
 * Dark things narrower than 2 · `radius` + 1 pixels filled, bright ones cut off, wide ones and their edges kept: a closing,
 * then an opening, with a square (Serra, "Image analysis and mathematical morphology", 1982). Holes and threads go, folds stay.
 */
export function removeSpecks(plane: Plane, radius: number): Float32Array {
  const filled = extreme({ ...plane, data: extreme(plane, radius, Math.max) }, radius, Math.min);
  return extreme({ ...plane, data: extreme({ ...plane, data: filled }, radius, Math.min) }, radius, Math.max);
}

function extreme({ width, height, data }: Plane, radius: number, pick: typeof Math.max): Float32Array {
  const across = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let best = data[i] ?? 0;
      for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++)
        best = pick(best, data[y * width + u] ?? 0);
      across[i] = best;
    }
  const out = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let best = across[i] ?? 0;
      for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
        best = pick(best, across[v * width + x] ?? 0);
      out[i] = best;
    }
  return out;
}
