import { type Tensor, zeros } from '../tensor.ts';

/** Cosine beyond which the arc is its chord: the formula divides by the sine. */
const nearlyParallel = 0.9995;

/**
 * Spherical interpolation (Shoemake 1985, §3.3): (sin((1 − t)·θ)·a + sin(t·θ)·b) / sin θ, θ the angle between them. A
 * straight mix of two normal vectors would be shorter than either, and a network that expects unit variance draws mush.
 * @param t 0…1
 */
export function slerp(a: Tensor, b: Tensor, t: number): Tensor {
  const [left, right] = [a.data, b.data];
  let [dot, leftSquare, rightSquare] = [0, 0, 0];
  for (let i = 0; i < left.length; i++) {
    const [x, y] = [left[i] as number, right[i] as number];
    dot += x * y;
    leftSquare += x * x;
    rightSquare += y * y;
  }
  const cosine = dot / Math.sqrt(leftSquare * rightSquare);
  const straight = !(Math.abs(cosine) < nearlyParallel);
  const angle = straight ? 0 : Math.acos(cosine);
  const wa = straight ? 1 - t : Math.sin((1 - t) * angle) / Math.sin(angle);
  const wb = straight ? t : Math.sin(t * angle) / Math.sin(angle);
  const out = zeros(a.dims);
  for (let i = 0; i < left.length; i++) out.data[i] = wa * (left[i] as number) + wb * (right[i] as number);
  return out;
}
