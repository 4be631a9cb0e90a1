/** Mean of a square window, cut off at the borders; running sums, whatever the radius. */
export function boxMean(data: Float32Array, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(data.length);
  const counts = countsOf(width, radius);
  for (let y = 0; y < height; y++) meanRow(data, across, { start: y * width, counts, radius });
  return meanDown(across, width, height, radius);
}

interface Row {
  readonly start: number;
  readonly counts: Float64Array;
  readonly radius: number;
}

function meanRow(from: Float32Array, to: Float32Array, { start, counts, radius }: Row): void {
  const { length } = counts;
  let sum = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum += from[start + i] ?? 0;
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum += from[start + i + radius] ?? 0;
    if (i - radius > 0) sum -= from[start + i - radius - 1] ?? 0;
    to[start + i] = sum / (counts[i] ?? 1);
  }
}

/** All columns at once, row by row: memory is read in the order in which it lies. */
function meanDown(from: Float32Array, width: number, height: number, radius: number): Float32Array {
  const to = new Float32Array(from.length);
  const sums = new Float64Array(width);
  const counts = countsOf(height, radius);
  for (let y = 0; y < Math.min(radius, height); y++) addRow(sums, from, y * width);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(sums, from, (y + radius) * width);
    if (y - radius > 0) removeRow(sums, from, (y - radius - 1) * width);
    const count = counts[y] ?? 1;
    for (let x = 0, i = y * width; x < width; x++, i++) to[i] = (sums[x] ?? 0) / count;
  }
  return to;
}

function addRow(sums: Float64Array, from: Float32Array, start: number): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] ?? 0) + (from[start + x] ?? 0);
}

function removeRow(sums: Float64Array, from: Float32Array, start: number): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] ?? 0) - (from[start + x] ?? 0);
}

/** Of the window about each place of a line, how much lies within the line. */
function countsOf(length: number, radius: number): Float64Array {
  return Float64Array.from(
    { length },
    (_, i) => Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1,
  );
}
