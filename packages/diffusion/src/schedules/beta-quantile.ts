/**
 * Quantile of the symmetric beta distribution Beta(a, a), 0 < a < 1.
 * The regularised incomplete beta function is Gauss's series, I_x(a,b) = x^a(1−x)^b / (a·B(a,b)) · ₂F₁(a+b, 1; a+1; x)
 * (DLMF 8.17.8), whose terms shrink by at least x ≤ ½ in the half that symmetry leaves; it is inverted by bisection, then
 * Newton's method.
 */
export function betaQuantile(probability: number, a: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  if (probability > 0.5) return 1 - betaQuantile(1 - probability, a);
  const complete = completeBeta(a);
  let [low, high] = [0, 0.5];
  let x = Math.min((probability * a * complete) ** (1 / a), 0.25);
  for (let i = 0; i < 100; i++) {
    const error = incompleteBeta(x, a) / complete - probability;
    if (error > 0) high = x;
    else low = x;
    const next = x - (error * complete) / (x * (1 - x)) ** (a - 1);
    const guarded = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(guarded - x) <= Number.EPSILON * x) return guarded;
    x = guarded;
  }
  return x;
}

/** ∫₀ˣ (t(1−t))^(a−1) dt for x ≤ ½. */
function incompleteBeta(x: number, a: number): number {
  let [term, sum] = [1, 1];
  for (let n = 0; term > Number.EPSILON * sum; n++) {
    term *= (x * (2 * a + n)) / (a + 1 + n);
    sum += term;
  }
  return ((x * (1 - x)) ** a / a) * sum;
}

/** B(a, a): twice the half integral, by symmetry. */
function completeBeta(a: number): number {
  return 2 * incompleteBeta(0.5, a);
}
