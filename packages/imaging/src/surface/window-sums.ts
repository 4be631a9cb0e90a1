/** A window of its own around each pixel: half sizes in pixels, [h·w]. */
export interface Windows {
  readonly width: number;
  readonly height: number;
  readonly across: Uint16Array;
  readonly down: Uint16Array;
}

/** Sums over each pixel's window, cut off at the borders; one running table, whatever the sizes (Crow 1984). */
export function windowSums(plane: Float32Array, { width, height, across, down }: Windows): Float32Array {
  const row = width + 1;
  const table = new Float64Array(row * (height + 1));
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += plane[y * width + x] ?? 0;
      table[(y + 1) * row + x + 1] = (table[y * row + x + 1] ?? 0) + sum;
    }
  }
  const out = new Float32Array(plane.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [u, v] = [across[i] ?? 0, down[i] ?? 0];
      const left = Math.max(0, x - u);
      const right = Math.min(width, x + u + 1);
      const top = Math.max(0, y - v) * row;
      const bottom = Math.min(height, y + v + 1) * row;
      out[i] =
        (table[bottom + right] ?? 0) -
        (table[top + right] ?? 0) -
        (table[bottom + left] ?? 0) +
        (table[top + left] ?? 0);
    }
  return out;
}
