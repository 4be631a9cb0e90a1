import { linearToLab } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import type { Target } from './window-planes.ts';

/** How close light comes to the truth over covered pixels, all else equal. */
export interface Figures {
  /**
   * PSNR in dB of tone-mapped radiance albedo · light (x ↦ (x/(1+x))^(1/2.2), exposed so that the truth's mean is 0.4):
   * what the eye gets
   */
  readonly radiance: number;
  /** PSNR in dB of log₂ light within ±4 stops of the truth's median, peak = 8 stops: dark corners count like bright ones */
  readonly light: number;
  /** as `radiance`, over pixels near outlines, contacts and creases alone: where halos are */
  readonly edges: number;
  /** mean CIEDE2000 of what is shown */
  readonly deltaE: number;
  /** mean light ÷ the truth's − 1, per channel: a shift of colour or brightness over the whole picture */
  readonly shift: readonly [number, number, number];
}

const wellCovered = 0.5;
const stops = 4;
/** pixels to each side of an edge that count as near it */
const edgeReach = 3;
/** cosine between neighbours' normals below which there is a crease */
const crease = 0.85;

export interface Outlines {
  readonly width: number;
  readonly height: number;
  readonly objectId: Uint16Array;
  readonly normal: Float32Array;
}

export function compare(truth: Target, light: Float32Array, outlines: Outlines): Figures {
  const { coverage, albedo } = truth;
  const pixels = Array.from(coverage.keys()).filter((p) => (coverage[p] ?? 0) >= wellCovered);
  const values = pixels.flatMap((p) => [p * 3, p * 3 + 1, p * 3 + 2]);
  const radiance = (of: Float32Array, i: number): number => (albedo[i] ?? 0) * (of[i] ?? 0);
  const exposure = 0.4 / (mean(values.map((i) => radiance(truth.light, i))) + 1e-9);
  const sorted = values.map((i) => truth.light[i] ?? 0).toSorted((a, b) => a - b);
  const median = Math.max(sorted[sorted.length >> 1] ?? 1, 1e-6);
  const shown = (value: number): number => (value * exposure) / (1 + value * exposure);
  const tone = (value: number): number => shown(value) ** (1 / 2.2);
  const log = (value: number): number =>
    Math.min(Math.max(Math.log2(Math.max(value, 1e-9) / median), -stops), stops);
  const toneError = (i: number): number => (tone(radiance(truth.light, i)) - tone(radiance(light, i))) ** 2;
  const near = nearEdges(outlines);
  const atEdges = pixels.filter((p) => near[p]).flatMap((p) => [p * 3, p * 3 + 1, p * 3 + 2]);
  const lab = (of: Float32Array, p: number) =>
    linearToLab([shown(radiance(of, p * 3)), shown(radiance(of, p * 3 + 1)), shown(radiance(of, p * 3 + 2))]);
  const total = (of: Float32Array, c: number): number => mean(pixels.map((p) => of[p * 3 + c] ?? 0));
  const shiftOf = (c: number): number => total(light, c) / total(truth.light, c) - 1;
  return {
    radiance: psnr(mean(values.map(toneError)), 1),
    light: psnr(mean(values.map((i) => (log(truth.light[i] ?? 0) - log(light[i] ?? 0)) ** 2)), 2 * stops),
    edges: psnr(mean(atEdges.map(toneError)), 1),
    deltaE: mean(pixels.map((p) => deltaE2000(lab(truth.light, p), lab(light, p)))),
    shift: [shiftOf(0), shiftOf(1), shiftOf(2)],
  };
}

/** 1 where another object, nothing, or a crease lies within `edgeReach` pixels. */
function nearEdges({ width, height, objectId, normal }: Outlines): Uint8Array {
  const near = new Uint8Array(width * height);
  const mark = (p: number): void => {
    const [x, y] = [p % width, Math.floor(p / width)];
    for (let j = Math.max(0, y - edgeReach); j <= Math.min(height - 1, y + edgeReach); j++)
      near.fill(1, j * width + Math.max(0, x - edgeReach), j * width + Math.min(width, x + edgeReach + 1));
  };
  const differ = (p: number, q: number): boolean => {
    if (objectId[p] !== objectId[q]) return true;
    let cosine = 0;
    for (let c = 0; c < 3; c++) cosine += (normal[p * 3 + c] ?? 0) * (normal[q * 3 + c] ?? 0);
    return objectId[p] !== 0 && cosine < crease;
  };
  for (let p = 0; p < near.length; p++) {
    if (p % width < width - 1 && differ(p, p + 1)) mark(p);
    if (p + width < near.length && differ(p, p + width)) mark(p);
  }
  return near;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function psnr(error: number, peak: number): number {
  return 10 * Math.log10(peak ** 2 / (error + 1e-12));
}
