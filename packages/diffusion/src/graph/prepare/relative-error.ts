import type { Tensor } from '../../tensor.ts';

/**
 * ‖a − b‖ / ‖b‖ over all outputs of a network, the largest of them; infinite when shapes differ or a value is not finite.
 * @param expected outputs of the untouched graph
 */
export function relativeError(
  outputs: ReadonlyMap<string, Tensor>,
  expected: ReadonlyMap<string, Tensor>,
): number {
  let worst = expected.size > 0 ? 0 : Infinity;
  for (const [name, { data, dims }] of expected) {
    const other = outputs.get(name);
    if (!other || other.dims.join() !== dims.join()) return Infinity;
    worst = Math.max(worst, distance(other.data, data));
  }
  return worst;
}

function distance(a: Float32Array, b: Float32Array): number {
  let [difference, size] = [0, 0];
  for (let i = 0; i < b.length; i++) {
    const value = b[i] as number;
    difference += ((a[i] as number) - value) ** 2;
    size += value ** 2;
  }
  const error = Math.sqrt(difference / (size || 1));
  return Number.isFinite(error) ? error : Infinity;
}
