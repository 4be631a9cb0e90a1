import { atrous, atrousScales } from './atrous.ts';
import type { Guide } from './guide.ts';

/** brightness differences, relative, that the first pass of each signal may average over */
const tolerances = { light: 0.35, specular: 1, shadow: 0.2 };
/** loss of light that nobody sees (under four levels of 255 at mid grey), faded out: the less of the photo is touched */
const unseen = 0.025;
const seen = 0.06;

/** A guide after the plain renderer's filter. */
export interface DenoisedGuide extends Guide {
  /** [h·w·3] each: `light` after every pass of its filter, finest first; the last is `light` itself */
  readonly lightScales: readonly Float32Array[];
}

/**
 * The plain renderer's filter: averages `light`, `specular` and `shadow` within surfaces and leaves every other buffer
 * (coverage, albedo with its textures, normals, depth, ids) untouched. Shadows too faint to see, and light
 * that furniture adds to the room, become exactly 1.
 * @param pictureWidth pixels across the picture that the guide is a part of
 */
export function denoiseGuide(guide: Guide, pictureWidth = guide.width): DenoisedGuide {
  const { width, height, coverage } = guide;
  // The reach stays the same share of the picture, about a thirtieth, whatever its size.
  const levels = Math.min(5, Math.max(2, Math.round(Math.log2(pictureWidth / 64))));
  const surface = { width, height, trust: coverage, surface: guide };
  const lightScales = atrousScales({
    ...surface,
    values: guide.light,
    levels,
    tolerance: tolerances.light,
    dark: meanBrightness(guide.light, coverage),
  });
  const specular = atrous({
    ...surface,
    values: guide.specular,
    levels: levels - 1,
    tolerance: tolerances.specular,
    dark: 0.3 * meanBrightness(guide.specular, coverage),
  });
  const shadow = atrous({
    width,
    height,
    values: guide.shadow,
    trust: shadedShell(guide),
    levels: levels + 1,
    tolerance: tolerances.shadow,
    dark: 1,
  });
  for (let i = 0; i < shadow.length; i++) {
    const ratio = shadow[i] ?? 1;
    shadow[i] = guide.lampsOn && ratio > 1 ? 2 - settle(2 - ratio) : settle(ratio);
  }
  return { ...guide, light: lightScales.at(-1) ?? guide.light, lightScales, specular, shadow };
}

function meanBrightness(values: Float32Array, coverage: Float32Array): number {
  let sum = 1e-6;
  let covered = 1e-6;
  for (let p = 0; p < coverage.length; p++) {
    const share = coverage[p] ?? 0;
    covered += share;
    sum += share * ((values[p * 3] ?? 0) + (values[p * 3 + 1] ?? 0) + (values[p * 3 + 2] ?? 0));
  }
  return sum / covered;
}

/** Trust in the shadow ratio: the uncovered share, on and near pixels where the ratio is not 1. */
function shadedShell({ width, height, coverage, shadow }: Guide): Float32Array {
  const reach = 8;
  const columns = Math.ceil(width / reach);
  const rows = Math.ceil(height / reach);
  const shaded = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      if (shadow[at] === 1 && shadow[at + 1] === 1 && shadow[at + 2] === 1) continue;
      shaded[Math.floor(y / reach) * columns + Math.floor(x / reach)] = 1;
    }
  const near = (cx: number, cy: number): boolean => {
    for (let j = Math.max(0, cy - 1); j <= Math.min(rows - 1, cy + 1); j++)
      for (let i = Math.max(0, cx - 1); i <= Math.min(columns - 1, cx + 1); i++)
        if (shaded[j * columns + i]) return true;
    return false;
  };
  const wide = shaded.map((_, i) => (near(i % columns, Math.floor(i / columns)) ? 1 : 0));
  const trust = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / reach) * columns;
    for (let x = 0; x < width; x++, i++)
      if (wide[row + Math.floor(x / reach)]) trust[i] = 1 - (coverage[i] ?? 0);
  }
  return trust;
}

/** Furniture takes light from the room; the little that it bounces back is not worth touching the photo for. */
function settle(ratio: number): number {
  const off = 1 - ratio;
  if (off >= seen) return ratio;
  if (off <= unseen) return 1;
  const t = (off - unseen) / (seen - unseen);
  return 1 + (ratio - 1) * t * t * (3 - 2 * t);
}
