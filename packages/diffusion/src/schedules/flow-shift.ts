/** How a flow's σ are moved towards the noisy end (Esser et al. 2024, §5.3.2). */
export type FlowShift =
  | { readonly kind: 'static'; readonly shift: number }
  | { readonly kind: 'exponential' | 'linear'; readonly mu: number };

/**
 * σ ↦ s·σ / (1 + (s − 1)·σ), or the same written with s = e^μ or μ.
 * @param at the precision that the reference computes in: float32 where the caller's own levels came as such
 */
export function shiftSigmas(
  sigmas: readonly number[],
  by: FlowShift,
  at: (value: number) => number = Number,
): number[] {
  if (by.kind === 'static') {
    const { shift } = by;
    return sigmas.map((sigma) => at(at(at(shift) * sigma) / at(1 + at(at(shift - 1) * sigma))));
  }
  const factor = at(by.kind === 'exponential' ? Math.exp(by.mu) : by.mu);
  return sigmas.map((sigma) => at(factor / at(factor + at(at(1 / sigma) - 1))));
}

/** Stretched so that the last σ is `terminal` and σ = 1 stays. */
export function stretchToTerminal(
  sigmas: readonly number[],
  terminal: number,
  at: (value: number) => number = Number,
): number[] {
  const last = at(1 - (sigmas.at(-1) as number));
  const scale = at(last / at(1 - terminal));
  return scale === 0 ? [...sigmas] : sigmas.map((sigma) => at(1 - at(at(1 - sigma) / scale)));
}
