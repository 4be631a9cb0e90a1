/** The plain renderer's filter as a row of steps, whoever does them: this thread or a crew's. */
import type { FilterStep } from './filter-step.ts';
import type { Guide } from './guide.ts';
import { barePaths, blockSize } from './trace-job.ts';

/** brightness differences, relative, that the first pass of each signal may average over; each pass halves it */
const tolerances = { light: 0.35, specular: 1 };
/** loss of light that nobody sees (one level of 255 at mid grey), faded out: the less of the photo is touched */
const unseen = 0.01;
const seen = 0.035;
/** pixels between the taps of the first pass over shadows after their means, which hold 4 × 4 */
const shadowSpacing = 3;

export interface Filtered {
  readonly light: Float32Array;
  readonly lightScales: readonly Float32Array[];
  readonly specular: Float32Array;
  readonly shadow: Float32Array;
}

/**
 * Yields the steps, to be done one after the other.
 * @param room makes arrays of zeros that whoever does the steps can reach
 */
export function* filterGuide(
  guide: Guide,
  pictureWidth: number,
  room: (length: number) => Float32Array,
): Generator<FilterStep, Filtered, void> {
  // The reach stays the same share of the picture, about a thirtieth, whatever its size.
  const levels = Math.min(5, Math.max(2, Math.round(Math.log2(pictureWidth / 64))));
  const lightScales: Float32Array[] = [];
  for (let level = 0; level < levels; level++) {
    const from = lightScales.at(-1) ?? guide.light;
    const to = room(from.length);
    yield surfaceStep(guide, {
      from,
      to,
      level,
      tolerance: tolerances.light,
      dark: meanBrightness(guide.light, guide.coverage),
    });
    lightScales.push(to);
  }
  const dark = 0.3 * meanBrightness(guide.specular, guide.coverage);
  let specular = guide.specular;
  const spare = [room(specular.length), room(specular.length)] as const;
  for (let level = 0; level < levels - 1; level++) {
    const to = spare[level % 2] ?? spare[0];
    yield surfaceStep(guide, { from: specular, to, level, tolerance: tolerances.specular, dark });
    specular = to;
  }
  const shadow = yield* smoothShadow(guide, levels, room);
  return { light: lightScales.at(-1) ?? guide.light, lightScales, specular, shadow };
}

function surfaceStep(
  guide: Guide,
  {
    from,
    to,
    level,
    tolerance,
    dark,
  }: { from: Float32Array; to: Float32Array; level: number; tolerance: number; dark: number },
): FilterStep {
  const { width, height, coverage, objectId, normal, depth } = guide;
  return {
    kind: 'atrous',
    width,
    height,
    from,
    to,
    trust: coverage,
    surface: { objectId, normal, depth },
    spacing: 1 << level,
    tolerance: tolerance / 2 ** level,
    dark,
  };
}

function* smoothShadow(
  guide: Guide,
  levels: number,
  room: (length: number) => Float32Array,
): Generator<FilterStep, Float32Array, void> {
  const { width, height } = guide;
  const pixels = width * height;
  const trust = room(pixels);
  trustShaded(guide, trust);
  const paths = room(pixels);
  countPaths(guide, paths);
  let from = guide.shadow;
  let fromVariance = room(pixels);
  let [to, spare] = [room(pixels * 3), room(pixels * 3)];
  let toVariance = room(pixels);
  to.set(from);
  spare.set(from);
  for (let level = -1; level < levels; level++) {
    yield {
      kind: 'shadow',
      width,
      height,
      trust,
      from,
      fromVariance,
      to,
      toVariance,
      spacing: level < 0 ? 0 : shadowSpacing << level,
      paths,
    };
    [from, to, spare] = [to, spare, to];
    [fromVariance, toVariance] = [toVariance, fromVariance];
  }
  for (let i = 0; i < from.length; i++) {
    const ratio = from[i] ?? 1;
    from[i] = guide.lampsOn && ratio > 1 ? 2 - settle(2 - ratio) : settle(ratio);
  }
  return from;
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

/** Trust in the shadow ratio into `trust` [h·w]: the uncovered share, on and near pixels where the ratio is not 1. */
function trustShaded({ width, height, coverage, shadow }: Guide, trust: Float32Array): void {
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
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / reach) * columns;
    for (let x = 0; x < width; x++, i++)
      if (wide[row + Math.floor(x / reach)]) trust[i] = 1 - (coverage[i] ?? 0);
  }
}

/** How many paths each pixel was traced with, into `paths` [h·w]: all of them in blocks that furniture covers in part. */
function countPaths({ width, height, coverage, samples }: Guide, paths: Float32Array): void {
  paths.fill(barePaths(samples));
  for (let top = 0; top < height; top += blockSize)
    for (let left = 0; left < width; left += blockSize) {
      const [right, bottom] = [Math.min(width, left + blockSize), Math.min(height, top + blockSize)];
      let covered = false;
      for (let y = top; y < bottom && !covered; y++)
        covered = coverage.subarray(y * width + left, y * width + right).some((share) => share > 0);
      if (!covered) continue;
      for (let y = top; y < bottom; y++) paths.fill(samples, y * width + left, y * width + right);
    }
}

/** Furniture takes light from the room; the little that it bounces back is not worth touching the photo for. */
function settle(ratio: number): number {
  const off = 1 - ratio;
  if (off >= seen) return ratio;
  if (off <= unseen) return 1;
  const t = (off - unseen) / (seen - unseen);
  return 1 + (ratio - 1) * t * t * (3 - 2 * t);
}
