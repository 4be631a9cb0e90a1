import type { SurfacePlanes } from './surface-planes.ts';

/** a pixel of more than this share of equal ones shows that nobody turned the tone */
const mostlyEqual = 0.5;
const equal = 1e-6;
/** rounds of the fit, and the difference from which a pixel counts less: what was changed must not pull the tone along */
const rounds = 12;
const trusted = 0.02;

/** The result's planes with the source's exposure (a line in lightness) and white balance (a shift in a and b). */
export function fitTone(source: SurfacePlanes, result: SurfacePlanes): SurfacePlanes {
  const alike = source.l.reduce((n, l, i) => n + (Math.abs(l - (result.l[i] ?? 0)) < equal ? 1 : 0), 0);
  if (alike > mostlyEqual * source.l.length) return result;
  const { gain, offset } = fitLine(result.l, source.l, (i) => !result.burnt[i] && !source.burnt[i]);
  const fitted = {
    ...result,
    l: result.l.map((value) => gain * value + offset),
    a: shifted(source.a, result.a),
    b: shifted(source.b, result.b),
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

/** `from` moved to where most of it is `to`. */
function shifted(to: Float32Array, from: Float32Array): Float32Array {
  const by = median(to.map((value, i) => value - (from[i] ?? 0)));
  return from.map((value) => value + by);
}

/** y ≈ gain · x + offset by iteratively reweighted least squares with Cauchy's weights (Holland and Welsch 1977). */
function fitLine(
  x: Float32Array,
  y: Float32Array,
  counts: (i: number) => boolean,
): { gain: number; offset: number } {
  let [gain, offset] = [1, median(y.map((value, i) => value - (x[i] ?? 0)))];
  for (let round = 0; round < rounds; round++) {
    let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
    for (let i = 0; i < x.length; i += 7) {
      if (!counts(i)) continue;
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

function median(values: Float32Array): number {
  return values.toSorted()[values.length >> 1] ?? 0;
}
