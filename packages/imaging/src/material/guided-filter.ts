import { boxMean } from '../box-mean.ts';

/**
 * The guided filter with a plane as its own guide (He, Sun and Tang, "Guided image filtering", ECCV 2010): smooths what
 * varies less than √`evenness` within a window and keeps what varies more. Windows reach `radius` pixels each way.
 */
export function guidedFilter(
  { width, height, data }: { readonly width: number; readonly height: number; readonly data: Float32Array },
  radius: number,
  evenness: number,
): Float32Array {
  const mean = boxMean(data, width, height, radius);
  const square = boxMean(
    data.map((value) => value * value),
    width,
    height,
    radius,
  );
  const slope = new Float32Array(data.length);
  const rest = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const m = mean[i] ?? 0;
    const variance = Math.max(0, (square[i] ?? 0) - m * m);
    const a = variance / (variance + evenness);
    slope[i] = a;
    rest[i] = m * (1 - a);
  }
  const slopes = boxMean(slope, width, height, radius);
  const rests = boxMean(rest, width, height, radius);
  return data.map((value, i) => (slopes[i] ?? 0) * value + (rests[i] ?? 0));
}
