/**
 * How much of the light comes from where, from how it falls off over the surfaces seen. On a patch k of reflectance ρ the
 * photo shows I(p) = ρₖ · Σ θₛ fₛ(p), where fₛ is source s's irradiance at p over its irradiance where furniture stands, so
 * that θ are shares of the light there. Alternates between ρ (a median a patch) and θ (non-negative least squares on
 * relative errors, robust weights), held near what is usual where the photo says little.
 */

/** A patch's rows: what the photo shows at each point, and each source's irradiance there. */
export interface ShareRows {
  readonly shown: Float64Array;
  /** [points · sources] */
  readonly falloff: Float64Array;
}

export interface UsualShare {
  readonly share: number;
  /** standard deviation */
  readonly spread: number;
}

const rounds = 10;
/** relative error of one independent look at a patch (texture, model), and how many of them a patch is worth */
const sigma = 0.1;
const looks = 4;
/** Points off by more than so many sigmas lose weight (Huber 1964). */
const huber = 1.5;

/** @returns shares that sum to 1, one for each of `usual` */
export function fitShares(patches: readonly ShareRows[], usual: readonly UsualShare[]): number[] {
  const n = usual.length;
  const total = usual.reduce((sum, { share }) => sum + share, 0);
  let shares = usual.map(({ share }) => share / total);
  for (let round = 0; round < rounds; round++) {
    const normal = Array.from({ length: n }, () => new Float64Array(n));
    const right = new Float64Array(n);
    const add = (row: Float64Array, value: number, weight: number): void => {
      for (let i = 0; i < n; i++) {
        const wi = weight * (row[i] ?? 0);
        right[i] = (right[i] ?? 0) + wi * value;
        const line = normal[i];
        if (line) for (let j = 0; j < n; j++) line[j] = (line[j] ?? 0) + wi * (row[j] ?? 0);
      }
    };
    for (const patch of patches) addPatch(patch, shares, add);
    usual.forEach(({ share, spread }, i) => {
      const row = new Float64Array(n);
      row[i] = 1;
      add(row, share / total, spread ** -2);
    });
    add(new Float64Array(n).fill(1), 1, 1e5);
    shares = nonNegative(normal, right, shares);
  }
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

function addPatch(
  { shown, falloff }: ShareRows,
  shares: readonly number[],
  add: (row: Float64Array, value: number, weight: number) => void,
): void {
  const n = shares.length;
  const predicted = shown.map((_, p) =>
    Math.max(
      1e-6,
      shares.reduce((sum, share, s) => sum + share * (falloff[p * n + s] ?? 0), 0),
    ),
  );
  const ratios = shown.map((value, p) => value / (predicted[p] ?? 1)).sort();
  const reflectance = ratios[ratios.length >> 1] ?? 1;
  if (reflectance <= 0) return;
  for (let p = 0; p < shown.length; p++) {
    const lit = predicted[p] ?? 1;
    const value = (shown[p] ?? 0) / reflectance;
    const off = Math.abs(value / lit - 1) / sigma;
    const trust = off <= huber ? 1 : huber / off;
    add(falloff.subarray(p * n, p * n + n), value, ((looks / shown.length) * trust) / (sigma * lit) ** 2);
  }
}

/** Least squares with x ≥ 0 by coordinate descent on the normal equations. */
function nonNegative(
  normal: readonly Float64Array[],
  right: Float64Array,
  start: readonly number[],
): number[] {
  const x = [...start];
  for (let sweep = 0; sweep < 200; sweep++)
    for (let i = 0; i < x.length; i++) {
      const row = normal[i];
      if (!row) continue;
      const rest = x.reduce((sum, value, j) => (j === i ? sum : sum + value * (row[j] ?? 0)), 0);
      x[i] = Math.max(0, ((right[i] ?? 0) - rest) / (row[i] || 1));
    }
  return x;
}
