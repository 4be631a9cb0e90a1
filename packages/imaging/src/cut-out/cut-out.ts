/**
 * A thing cut out of one photo: labels on a small picture by a graph cut, then a true alpha edge and the thing's own
 * colours at full size.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import type { CutOutMarks } from './cut-out-marks.ts';
import { edgeBand } from './edge-band.ts';
import { closeGaps, findGlass, openClear } from './find-glass.ts';
import { foregroundOf } from './foreground.ts';
import { fringeOf } from './fringe.ts';
import { type PreparedCutOut, prepareCutOut } from './prepare-cut-out.ts';
import { sampleEdge } from './sample-edge.ts';
import { seeThroughAlpha } from './see-through-alpha.ts';
import { signedDistance } from './signed-distance.ts';
import { smoothEdge } from './smooth-edge.ts';
import { solveLabels } from './solve-labels.ts';

export interface CutOutOptions {
  /** glass on a plain backdrop: what one sees through gets the alpha that it has, and not one for all of it */
  readonly transparent?: boolean | undefined;
  /** of an earlier try at the same photo: a further click then costs a fraction */
  readonly prepared?: PreparedCutOut | undefined;
  readonly signal?: AbortSignal | undefined;
  /** fraction done, 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

export interface CutOut {
  /** 1 channel, the photo's size: 0 gone, 255 kept; mixes display values, as viewers do */
  readonly alpha: Raster;
  /** 3 channels: the thing's colours, free of the backdrop's at its edge, carried on beyond it */
  readonly foreground: Raster;
  readonly quality: CutOutQuality;
  readonly prepared: PreparedCutOut;
}

export interface CutOutQuality {
  /** mean width of the soft edge, photo pixels */
  readonly edgeWidthPx: number;
  /** share of the edge's pixels whose colours do not tell thing from backdrop, 0…1 */
  readonly uncertainFraction: number;
  /** share of the photo kept, 0…1; 0 is: nothing found */
  readonly keptFraction: number;
}

/** of the opaque parts' size: how far apart they may be and still be one */
const ringShare = 0.06;
/** below this a sample's word counts as a guess */
const doubtful = 0.25;

/**
 * Without any mark the thing that stands out of the backdrop is kept.
 * @throws AppError internal for a one-channel photo, job.cancelled
 */
export async function cutOut(photo: Raster, marks: CutOutMarks = {}, o: CutOutOptions = {}): Promise<CutOut> {
  const { width, height } = photo;
  const breathe = async (fraction: number): Promise<void> => {
    o.onProgress?.(fraction);
    await nextTurn();
    throwIfAborted(o.signal);
  };
  await breathe(0);
  const prepared = o.prepared ?? prepareCutOut(photo);
  await breathe(0.25);
  const solved = solveLabels(prepared, marks);
  await breathe(0.5);
  const { picture } = prepared;
  const ring = Math.round(ringShare * Math.sqrt(solved.reduce((sum, label) => sum + label, 0)));
  const labels = o.transparent
    ? openClear(prepared, closeGaps(solved, picture.width, picture.height, ring), 2 * ring)
    : solved;
  const away = signedDistance(labels, picture.width, picture.height);
  const fringe = fringeOf(prepared, labels, away);
  const band = edgeBand({ width: picture.width, height: picture.height, away, fringe }, width, height);
  await breathe(0.6);
  const samples = sampleEdge(photo, band);
  await breathe(0.75);
  const edge = smoothEdge(photo, band, samples);
  await breathe(0.9);

  const alpha = createRaster(width, height, 1);
  for (let i = 0; i < alpha.data.length; i++) alpha.data[i] = (band.distance[i] ?? 0) > 0 ? 255 : 0;
  band.pixels.forEach((i, k) => {
    alpha.data[i] = Math.round(255 * (edge[k] ?? 0));
  });
  if (marks.box) clearOutside(alpha, marks.box);
  const foreground = foregroundOf(photo, alpha, { band, samples });
  if (o.transparent) {
    seeThroughAlpha(photo, prepared, { outline: findGlass(prepared, labels), alpha, foreground });
    if (marks.box) clearOutside(alpha, marks.box);
  }
  o.onProgress?.(1);
  return { alpha, foreground, quality: qualityOf(alpha, samples.confidence), prepared };
}

function clearOutside({ width, height, data }: Raster, [left, top, right, bottom]: readonly number[]): void {
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width);
    const outside = (y + 0.5) / height < (top ?? 0) || (y + 0.5) / height > (bottom ?? 1);
    row.fill(0, 0, outside ? width : Math.floor((left ?? 0) * width));
    row.fill(0, Math.ceil((right ?? 1) * width));
  }
}

export function qualityOf({ width, data }: Raster, confidence: Float32Array): CutOutQuality {
  let [soft, border, kept] = [0, 0, 0];
  for (let i = 0; i < data.length; i++) {
    const a = data[i] ?? 0;
    kept += a / 255;
    if (a > 12 && a < 243) soft++;
    const inside = a > 127;
    if (i + width < data.length && inside !== (data[i + width] ?? 0) > 127) border++;
    if ((i + 1) % width && inside !== (data[i + 1] ?? 0) > 127) border++;
  }
  let doubts = 0;
  for (const value of confidence) if (value < doubtful) doubts++;
  return {
    // A slanting border crosses 4/π times as many sides between pixels as it is long.
    edgeWidthPx: border > 0 ? (soft * 4) / (Math.PI * border) : 0,
    uncertainFraction: confidence.length > 0 ? doubts / confidence.length : 0,
    keptFraction: kept / data.length,
  };
}
