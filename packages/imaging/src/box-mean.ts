/** Mean of a square window, cut off at the borders; running sums, whatever the radius. */
export function boxMean(data: Float32Array, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(data.length);
  for (let y = 0; y < height; y++)
    meanLine(data, across, { start: y * width, step: 1, length: width, radius });
  const out = new Float32Array(data.length);
  for (let x = 0; x < width; x++) meanLine(across, out, { start: x, step: width, length: height, radius });
  return out;
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly length: number;
  readonly radius: number;
}

function meanLine(from: Float32Array, to: Float32Array, { start, step, length, radius }: Line): void {
  let sum = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum += from[start + i * step] ?? 0;
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum += from[start + (i + radius) * step] ?? 0;
    if (i - radius > 0) sum -= from[start + (i - radius - 1) * step] ?? 0;
    const count = Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1;
    to[start + i * step] = sum / count;
  }
}
