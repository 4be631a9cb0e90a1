/** Largest value of a square window, cut off at the borders; the cost does not grow with the radius (a monotonic queue). */
export function slidingMax(data: Float32Array, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(data.length);
  const queue = new Int32Array(Math.max(width, height));
  for (let y = 0; y < height; y++)
    maxLine(data, across, { start: y * width, step: 1, length: width, radius, queue });
  const out = new Float32Array(data.length);
  for (let x = 0; x < width; x++)
    maxLine(across, out, { start: x, step: width, length: height, radius, queue });
  return out;
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly length: number;
  readonly radius: number;
  /** places in the line whose values fall: the first is the largest of the window */
  readonly queue: Int32Array;
}

function maxLine(from: Float32Array, to: Float32Array, { start, step, length, radius, queue }: Line): void {
  const at = (i: number): number => from[start + i * step] as number;
  let [first, end] = [0, 0];
  for (let i = 0; i < length + radius; i++) {
    if (i < length) {
      while (end > first && at(queue[end - 1] as number) <= at(i)) end -= 1;
      queue[end++] = i;
    }
    const middle = i - radius;
    if (middle < 0) continue;
    while ((queue[first] as number) < middle - radius) first += 1;
    to[start + middle * step] = at(queue[first] as number);
  }
}
