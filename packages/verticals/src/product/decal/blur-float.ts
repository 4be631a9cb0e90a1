/** Three box blurs, close to a Gaussian of deviation ≈ `radius`; beyond the border the samples go on as they end. */
export function blurFloat(data: Float32Array, width: number, height: number, radius: number): Float32Array {
  let out: Float32Array = data.slice();
  if (radius < 1) return out;
  for (let pass = 0; pass < 3; pass++) {
    out = blurLines(out, radius, { lines: height, length: width, step: 1, next: width });
    out = blurLines(out, radius, { lines: width, length: height, step: width, next: 1 });
  }
  return out;
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  /** from sample to sample, and from line to line */
  readonly step: number;
  readonly next: number;
}

function blurLines(from: Float32Array, radius: number, { lines, length, step, next }: Lines): Float32Array {
  const to = new Float32Array(from.length);
  const span = 2 * radius + 1;
  for (let line = 0; line < lines; line++) {
    const at = (i: number) => from[line * next + step * (i < 0 ? 0 : i >= length ? length - 1 : i)] ?? 0;
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      to[line * next + step * i] = sum / span;
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
  return to;
}
