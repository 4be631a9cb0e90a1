import { slerp } from './slerp.ts';
import type { NormalSource } from './normal-source.ts';

/**
 * A source between two others: every draw is both sources' draws, mixed on the sphere. So not only where a walk starts but
 * also what stochastic solvers and encoders draw later moves steadily from one seed's picture to the other's.
 * @param amount 0…1: 0 draws exactly what `from` does, 1 what `to` does
 */
export function mixedSource(from: NormalSource, to: NormalSource, amount: number): NormalSource {
  if (amount === 0) return from;
  if (amount === 1) return to;
  return { randn: (dims) => slerp(from.randn(dims), to.randn(dims), amount) };
}
