const round = Math.fround;

/** numpy.linspace in float64: `count` values from start to end, both included. */
export function linspace(start: number, end: number, count: number): number[] {
  const step = (end - start) / (count - 1);
  return Array.from({ length: count }, (_, i) => (i === count - 1 && i > 0 ? end : start + i * (i && step)));
}

/** torch.linspace in float32: two halves from both ends, each value rounded once. */
export function linspace32(start: number, end: number, count: number): Float32Array {
  const [first, last] = [round(start), round(end)];
  const step = round((last - first) / (count - 1));
  return Float32Array.from({ length: count }, (_, i) =>
    i < count / 2 ? first + (i && step * i) : last - step * (count - 1 - i),
  );
}
