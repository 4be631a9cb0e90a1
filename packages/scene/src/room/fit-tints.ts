/**
 * The colours of daylight, lamps and what comes from all sides, from how a surface's tint changes between the reach of one
 * and of the other. On a patch of its own colour κ the photo's tint is q(p) = κ · Σ φ(p) χ over the three, φ their shares of
 * the light at p; each channel by least squares, held near the room's tint where the photo says little.
 */
import type { Rgb } from '../camera.ts';
import { luminance } from './find-windows.ts';
import type { ShareRows } from './fit-shares.ts';
import type { LitPatch } from './lit-samples.ts';
import { solveLinear } from './solve-linear.ts';

const rounds = 5;
/** relative error of one independent look, how many a patch is worth, and how far a colour lies from the room's tint */
const sigma = 0.04;
const looks = 10;
const spread = 0.12;
const range = [0.6, 1.7] as const;

/** @returns colours of luminance 1: of the ambient, then of each source */
export function fitTints(
  patches: readonly LitPatch[],
  rows: readonly ShareRows[],
  { shares, kinds, tint }: { shares: readonly number[]; kinds: readonly ('day' | 'lamp')[]; tint: Rgb },
): Rgb[] {
  const group = [0, ...kinds.map((kind) => (kind === 'day' ? 1 : 2))];
  const parts = rows.map(({ shown, falloff }) => groupShares(shown.length, falloff, shares, group));
  const channel = (c: 0 | 1 | 2): number[] => {
    const tints = patches.map(({ points }) =>
      points.map(({ color }) => color[c] / Math.max(1e-4, luminance(color)) / tint[c]),
    );
    return fitChannel(tints, parts);
  };
  const [r, g, b] = [channel(0), channel(1), channel(2)];
  const colors = [0, 1, 2].map((k): Rgb => {
    const color: Rgb = [(r[k] ?? 1) * tint[0], (g[k] ?? 1) * tint[1], (b[k] ?? 1) * tint[2]];
    const y = luminance(color);
    return [color[0] / y, color[1] / y, color[2] / y];
  });
  return group.map((k) => colors[k] ?? tint);
}

/** [points · 3] each group's share of the light at each point. */
function groupShares(
  count: number,
  falloff: Float64Array,
  shares: readonly number[],
  group: readonly number[],
): Float64Array {
  const n = shares.length;
  const parts = new Float64Array(count * 3);
  for (let p = 0; p < count; p++) {
    let total = 1e-9;
    for (let s = 0; s < n; s++) {
      const light = (shares[s] ?? 0) * (falloff[p * n + s] ?? 0);
      const at = p * 3 + (group[s] ?? 0);
      parts[at] = (parts[at] ?? 0) + light;
      total += light;
    }
    for (let k = 0; k < 3; k++) parts[p * 3 + k] = (parts[p * 3 + k] ?? 0) / total;
  }
  return parts;
}

/** The three groups' values of one channel, relative to the room's tint. */
function fitChannel(tints: readonly (readonly number[])[], parts: readonly Float64Array[]): number[] {
  let values = [1, 1, 1];
  for (let round = 0; round < rounds; round++) {
    const normal = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? spread ** -2 : 0)));
    const right = [spread ** -2, spread ** -2, spread ** -2];
    tints.forEach((tint, k) => {
      const part = parts[k] ?? new Float64Array();
      const predicted = tint.map((_, p) =>
        values.reduce((sum, value, g) => sum + value * (part[p * 3 + g] ?? 0), 0),
      );
      const own = Float64Array.from(tint, (value, p) => value / (predicted[p] ?? 1)).sort();
      const color = own[own.length >> 1] ?? 1;
      tint.forEach((value, p) => {
        const shown = value / color;
        const off = Math.abs(shown - (predicted[p] ?? 1)) / sigma;
        const weight = ((looks / tint.length) * (off <= 1.5 ? 1 : 1.5 / off)) / sigma ** 2;
        for (let i = 0; i < 3; i++) {
          const row = normal[i];
          const a = weight * (part[p * 3 + i] ?? 0);
          right[i] = (right[i] ?? 0) + a * shown;
          if (row) for (let j = 0; j < 3; j++) row[j] = (row[j] ?? 0) + a * (part[p * 3 + j] ?? 0);
        }
      });
    });
    values = solveLinear(normal, right).map((value) => Math.min(range[1], Math.max(range[0], value)));
  }
  return values;
}
