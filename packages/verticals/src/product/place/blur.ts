/** Blurs one channel in place by three box filters: close to a Gaussian whose deviation is about `radius` (pixels). */
export function blur(data: Float32Array, width: number, height: number, radius: number): void {
  const reach = Math.round(radius);
  if (reach < 1) return;
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++) boxFilter(data, y * width, 1, width, reach, line);
    for (let x = 0; x < width; x++) boxFilter(data, x, width, height, reach, line);
  }
}

/** Nothing lies beyond the ends. */
function boxFilter(
  data: Float32Array,
  start: number,
  stride: number,
  count: number,
  reach: number,
  line: Float32Array,
): void {
  let sum = 0;
  for (let i = 0; i < Math.min(count, reach); i++) sum += data[start + i * stride] ?? 0;
  for (let i = 0; i < count; i++) {
    if (i + reach < count) sum += data[start + (i + reach) * stride] ?? 0;
    line[i] = sum / (2 * reach + 1);
    if (i - reach >= 0) sum -= data[start + (i - reach) * stride] ?? 0;
  }
  for (let i = 0; i < count; i++) data[start + i * stride] = line[i] ?? 0;
}
