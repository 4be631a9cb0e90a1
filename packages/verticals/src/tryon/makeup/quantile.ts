/** More values than this say no more about where their middle is. */
const enough = 4096;

/** Of values in any order, which stay in it: of many every so many-th is looked at. NaN of none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const every = Math.max(1, Math.floor(values.length / enough));
  const looked = new Float64Array(Math.floor(values.length / every));
  for (let k = 0; k < looked.length; k++) looked[k] = values[k * every] ?? 0;
  looked.sort();
  return looked[Math.min(looked.length - 1, Math.floor(share * looked.length))] ?? NaN;
}
