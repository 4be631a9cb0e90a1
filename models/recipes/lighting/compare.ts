import type { Guide } from '@escena/scene/guide';

/** PSNR in dB over covered pixels; higher is closer to the truth. */
export interface Figures {
  /** of tone-mapped radiance albedo·light (x ↦ (x/(1+x))^(1/2.2), exposed so that the truth's mean is 0.4): what the eye gets */
  readonly radiance: number;
  /** of log₂ light within ±4 stops of the truth's median, peak = 8 stops: dark corners count like bright ones */
  readonly light: number;
}

const wellCovered = 0.5;
const stops = 4;

/** How close `light` comes to the truth's, everything else equal. */
export function compare(truth: Guide, light: Float32Array): Figures {
  const { coverage, albedo } = truth;
  const pixels = Array.from(coverage.keys()).filter((p) => (coverage[p] ?? 0) >= wellCovered);
  const values = pixels.flatMap((p) => [p * 3, p * 3 + 1, p * 3 + 2]);
  const truthRadiance = values.map((i) => (albedo[i] ?? 0) * (truth.light[i] ?? 0));
  const exposure = 0.4 / (truthRadiance.reduce((sum, value) => sum + value, 0) / values.length + 1e-9);
  const sorted = values.map((i) => truth.light[i] ?? 0).toSorted((a, b) => a - b);
  const median = Math.max(sorted[sorted.length >> 1] ?? 1, 1e-6);
  const tone = (value: number): number => ((value * exposure) / (1 + value * exposure)) ** (1 / 2.2);
  const log = (value: number): number =>
    Math.min(Math.max(Math.log2(Math.max(value, 1e-9) / median), -stops), stops);
  let radianceError = 0;
  let lightError = 0;
  values.forEach((i, k) => {
    radianceError += (tone(truthRadiance[k] ?? 0) - tone((albedo[i] ?? 0) * (light[i] ?? 0))) ** 2;
    lightError += (log(truth.light[i] ?? 0) - log(light[i] ?? 0)) ** 2;
  });
  return {
    radiance: -10 * Math.log10(radianceError / values.length + 1e-12),
    light: 10 * Math.log10((2 * stops) ** 2 / (lightError / values.length + 1e-12)),
  };
}
