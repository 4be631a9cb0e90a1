/**
 * The samples' alpha made one piece: in every small window alpha is a linear function of colour (Levin, Lischinski and
 * Weiss, "A closed-form solution to natural image matting", 2008), fitted to the samples by their confidence, and a pixel
 * takes the mean of its windows' answers (the guided filter of He, Sun and Tang, 2010, with weights).
 */
import type { Raster } from '@escena/core/raster';
import type { EdgeBand } from './edge-band.ts';
import type { EdgeSamples } from './sample-edge.ts';

/** what keeps flat windows from inventing slopes: squared levels */
const flatness = 30;
const values = 5;

export function smoothEdge(photo: Raster, band: EdgeBand, samples: EdgeSamples): Float32Array {
  const { pixels, width, height, distance, reach } = band;
  const { data, channels } = photo;
  const radius = Math.max(1, Math.min(3, Math.round(reach / 5)));
  const slot = slotsOf(band);
  /** [open·5]: slopes, constant, weight */
  const fits = new Float32Array(pixels.length * values);
  const m = new Float64Array(14);
  for (let k = 0; k < pixels.length; k++) {
    const i = pixels[k] ?? 0;
    const x = i % width;
    const y = (i - x) / width;
    m.fill(0);
    for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
      for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
        const j = v * width + u;
        const o = slot[j] ?? -1;
        const weight = o >= 0 ? (samples.confidence[o] ?? 0) + 0.01 : 1;
        const a = o >= 0 ? (samples.alpha[o] ?? 0) : (distance[j] ?? 0) > 0 ? 1 : 0;
        const s = j * channels;
        const r = data[s] ?? 0;
        const g = data[s + 1] ?? 0;
        const b = data[s + 2] ?? 0;
        const terms = [1, r, g, b, r * r, r * g, r * b, g * g, g * b, b * b, a, a * r, a * g, a * b];
        for (let t = 0; t < 14; t++) m[t] = (m[t] ?? 0) + weight * (terms[t] ?? 0);
      }
    fitWindow(m, fits, k * values);
  }
  const alpha = new Float32Array(pixels.length);
  for (let k = 0; k < pixels.length; k++) {
    const i = pixels[k] ?? 0;
    const x = i % width;
    const y = (i - x) / width;
    const s = i * channels;
    let sum = 0;
    let total = 0;
    for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
      for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
        const o = (slot[v * width + u] ?? -1) * values;
        if (o < 0) continue;
        const weight = fits[o + 4] ?? 0;
        const guess =
          (fits[o] ?? 0) * (data[s] ?? 0) +
          (fits[o + 1] ?? 0) * (data[s + 1] ?? 0) +
          (fits[o + 2] ?? 0) * (data[s + 2] ?? 0) +
          (fits[o + 3] ?? 0);
        sum += weight * guess;
        total += weight;
      }
    const own = samples.confidence[k] ?? 0;
    const joint = total > 0 ? sum / total : (samples.alpha[k] ?? 0);
    const mixed = 0.5 * own * (samples.alpha[k] ?? 0) + (1 - 0.5 * own) * joint;
    alpha[k] = Math.min(1, Math.max(0, mixed));
  }
  return alpha;
}

/** Where in the band's list a pixel stands, −1 outside: [height · width] */
function slotsOf({ pixels, width, height }: EdgeBand): Int32Array {
  const slot = new Int32Array(width * height).fill(-1);
  pixels.forEach((i, k) => {
    slot[i] = k;
  });
  return slot;
}

/** Weighted regression of alpha on colour from its sums: weight, rgb (3), products (6), alpha, alpha·rgb (3). */
function fitWindow(m: Float64Array, fits: Float32Array, o: number): void {
  const n = m[0] ?? 1;
  const [r, g, b, a] = [(m[1] ?? 0) / n, (m[2] ?? 0) / n, (m[3] ?? 0) / n, (m[10] ?? 0) / n];
  const rr = (m[4] ?? 0) / n - r * r + flatness;
  const rg = (m[5] ?? 0) / n - r * g;
  const rb = (m[6] ?? 0) / n - r * b;
  const gg = (m[7] ?? 0) / n - g * g + flatness;
  const gb = (m[8] ?? 0) / n - g * b;
  const bb = (m[9] ?? 0) / n - b * b + flatness;
  const [ar, ag, ab] = [(m[11] ?? 0) / n - a * r, (m[12] ?? 0) / n - a * g, (m[13] ?? 0) / n - a * b];
  const c0 = gg * bb - gb * gb;
  const c1 = rb * gb - rg * bb;
  const c2 = rg * gb - rb * gg;
  const determinant = rr * c0 + rg * c1 + rb * c2;
  const kr = (c0 * ar + c1 * ag + c2 * ab) / determinant;
  const kg = (c1 * ar + (rr * bb - rb * rb) * ag + (rg * rb - rr * gb) * ab) / determinant;
  const kb = (c2 * ar + (rg * rb - rr * gb) * ag + (rr * gg - rg * rg) * ab) / determinant;
  fits[o] = kr;
  fits[o + 1] = kg;
  fits[o + 2] = kb;
  fits[o + 3] = a - kr * r - kg * g - kb * b;
  fits[o + 4] = n;
}
