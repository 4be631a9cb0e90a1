import type { SurfacePlanes } from './surface-planes.ts';

/** a pixel of more than this share of equal ones shows that nobody turned the tone */
const mostlyEqual = 0.5;
const equal = 1e-6;
/** rounds of the fit, and the difference from which a pixel counts less: what was changed must not pull the tone along */
const rounds = 12;
const trusted = 0.02;

/**
 * The result's planes with the source's exposure (a line in lightness) and white balance (a shift in a and b).
 * @param hidden 1 where nothing is compared: what was changed there on purpose says nothing of the tone
 */
export function fitTone(source: SurfacePlanes, result: SurfacePlanes, hidden: Uint8Array): SurfacePlanes {
  const seen = Array.from(hidden.keys()).filter((i) => !hidden[i]);
  const alike = seen.filter((i) => Math.abs((source.l[i] ?? 0) - (result.l[i] ?? 0)) < equal).length;
  if (alike >= mostlyEqual * seen.length) return result;
  const lit = seen.filter((i) => !result.burnt[i] && !source.burnt[i]);
  const { gain, offset } = fitLine(result.l, source.l, lit);
  const fitted = {
    ...result,
    l: result.l.map((value) => gain * value + offset),
    a: shifted(source.a, result.a, seen),
    b: shifted(source.b, result.b, seen),
  };
  // Burnt out in one of them: all that is known is that it was at least as bright.
  for (let i = 0; i < fitted.l.length; i++) {
    const brighter = (fitted.l[i] ?? 0) - (source.l[i] ?? 0);
    if (
      (result.burnt[i] && brighter < 0) ||
      (source.burnt[i] && brighter > 0) ||
      (result.burnt[i] && source.burnt[i])
    )
      [fitted.l[i], fitted.a[i], fitted.b[i]] = [source.l[i] ?? 0, source.a[i] ?? 0, source.b[i] ?? 0];
  }
  return fitted;
}

/** `from` moved to where most of it is `to`, by what is seen of both. */
function shifted(to: Float32Array, from: Float32Array, seen: readonly number[]): Float32Array {
  const by = median(seen.map((i) => (to[i] ?? 0) - (from[i] ?? 0)));
  return from.map((value) => value + by);
}

/** y ≈ gain · x + offset by iteratively reweighted least squares with Cauchy's weights (Holland and Welsch 1977). */
function fitLine(
  x: Float32Array,
  y: Float32Array,
  seen: readonly number[],
): { gain: number; offset: number } {
  let [gain, offset] = [1, median(seen.map((i) => (y[i] ?? 0) - (x[i] ?? 0)))];
  for (let round = 0; round < rounds; round++) {
    let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
    for (let k = 0; k < seen.length; k += 7) {
      const i = seen[k] ?? 0;
      const [u, v] = [x[i] ?? 0, y[i] ?? 0];
      const weight = 1 / (1 + ((v - gain * u - offset) / trusted) ** 2);
      n += weight;
      sx += weight * u;
      sy += weight * v;
      sxx += weight * u * u;
      sxy += weight * u * v;
    }
    const spread = n * sxx - sx * sx;
    if (spread < 1e-9 * n * n) break;
    gain = (n * sxy - sx * sy) / spread;
    offset = (sy - gain * sx) / n;
  }
  return { gain, offset };
}

function median(values: readonly number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}
