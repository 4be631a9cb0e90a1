/**
 * The composite, home of guarantee G1: linear(out) = coverage · light + (1 − coverage) · linear(photo) · shadow, and
 * where that changes nothing the photo's bytes are not even read, let alone rounded.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { setImmediate } from 'node:timers/promises';
import type { CompositeLayer } from './composite-layer.ts';
import { createEnlarger } from './enlarge-layer.ts';
import { createGrain, estimateNoise, type Grain, grainIndex } from './grain.ts';
import { measureOutside } from './measure-outside.ts';
import { prepareLayer, preparedChannels, type ShadowFade } from './prepare-layer.ts';
import { byteOfLinear, levelOfLinear, linearOfByte } from './transfer.ts';

export interface CompositeOptions {
  /** changes of the photo's light below `from` vanish, above `to` they are kept; default 1/256 and 1/64 */
  readonly shadowFade?: ShadowFade;
  /** photo grain on new things: its deviation is the photo's own, unless `sigma` (levels of 255) says otherwise */
  readonly grain?: { readonly seed: number; readonly sigma?: number };
  readonly signal?: AbortSignal;
}

export interface Composite {
  /** same shape as the photo */
  readonly image: Raster;
  /** 1 channel: 255 changed in full, 1…254 the feather band, 0 untouched */
  readonly mask: Raster;
  /** by `measureOutside`: 0 unless there is a bug */
  readonly maxAbsDiffOutside: number;
}

const defaultFade: ShadowFade = { from: 1 / 256, to: 1 / 64 };
/** Stronger grain than this on clean new things would look like dirt. */
const maxGrainSigma = 4;
/** rows after which other work of the process gets its turn */
const rowsABreath = 64;
/** what a smoothed edge is steepened besides: it is so much flatter */
const smoothed = 1.5;
const leastCoverage = 1 / 512;
const leastLoss = 1 / 2048;

/**
 * Lays a rendered layer over a photo at the photo's full size; the layer is enlarged on the way.
 * @throws AppError internal when the layer's buffers or aspect do not fit, job.cancelled
 */
export async function compositeGuide(
  photo: Raster,
  layer: CompositeLayer,
  options: CompositeOptions = {},
): Promise<Composite> {
  checkFit(photo, layer);
  const { width, height, channels } = photo;
  const fade = options.shadowFade ?? defaultFade;
  const enlarged = Math.min(4, width / layer.width);
  const smooth = Math.min(1, enlarged - 1);
  const enlargeRow = createEnlarger(prepareLayer(layer, fade, smooth), width, height);
  const grain = grainFor(photo, options.grain);
  const { tile } = grain;
  const sharpen = 0.6 * (enlarged - 1) + smoothed * smooth;
  const image: Raster = { ...photo, data: photo.data.slice() };
  const mask = createRaster(width, height, 1);
  // Locals: read through their objects, the samples take twice as long.
  const { data: before } = photo;
  const { data: after } = image;
  const { data: changed } = mask;
  const full = 255 / fade.to;
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      // A large photo takes seconds: whoever wants to stop it must be heard.
      await setImmediate();
      throwIfAborted(options.signal);
    }
    const { row, from, to } = enlargeRow(y);
    for (let x = from; x < to; x++) {
      const at = x * preparedChannels;
      const coverage = sharpened(row[at] ?? 0, row[at + 1] ?? 0, sharpen);
      const loss = strongest(row[at + 5] ?? 0, row[at + 6] ?? 0, row[at + 7] ?? 0);
      if (coverage === 0 && loss < leastLoss) continue;
      const pixel = y * width + x;
      const share = Math.max(255 * coverage, full * loss);
      changed[pixel] = share >= 255 ? 255 : Math.ceil(share);
      const sample = pixel * channels;
      if (coverage === 0) {
        for (let k = 0; k < 3; k++) {
          const behind = linearOfByte[before[sample + k] ?? 0] ?? 0;
          after[sample + k] = byteOfLinear(behind * (1 - (row[at + 5 + k] ?? 0)));
        }
        continue;
      }
      const noise = grainIndex(x, y);
      const strength = coverage * grain.sigma;
      for (let k = 0; k < 3; k++) {
        const behind = (linearOfByte[before[sample + k] ?? 0] ?? 0) * (1 - (row[at + 5 + k] ?? 0));
        const light = coverage * (row[at + 2 + k] ?? 0) + (1 - coverage) * behind;
        const level = levelOfLinear(light) + strength * (tile[noise + k] ?? 0) + 0.5;
        after[sample + k] = level < 0 ? 0 : level > 255 ? 255 : level;
      }
    }
  }
  return { image, mask, maxAbsDiffOutside: measureOutside(photo, image, mask) };
}

/**
 * A sharp edge enlarged n times is n pixels wide; steepening it about one half, which leaves it in place, brings it
 * back to the photo's own sharpness. Thin and soft things (`edge` 0) are left as they are.
 */
function sharpened(coverage: number, edge: number, sharpen: number): number {
  const steep = edge > 0 ? (coverage - 0.5) * (1 + edge * sharpen) + 0.5 : coverage;
  return steep < leastCoverage ? 0 : steep > 1 ? 1 : steep;
}

function strongest(r: number, g: number, b: number): number {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  return most > -least ? most : -least;
}

const noGrain: Grain = { sigma: 0, tile: new Float32Array(grainIndex(-1, -1) + 3) };

function grainFor(photo: Raster, wanted: CompositeOptions['grain']): Grain {
  if (!wanted) return noGrain;
  return createGrain(wanted.seed, Math.min(maxGrainSigma, wanted.sigma ?? estimateNoise(photo)));
}

function checkFit(photo: Raster, layer: CompositeLayer): void {
  const count = layer.width * layer.height;
  if (photo.channels === 1) throw new AppError('internal', { detail: 'composite onto a one-channel photo' });
  if (
    layer.coverage.length !== count ||
    layer.radiance.length !== count * 3 ||
    layer.shadow.length !== count * 3
  )
    throw new AppError('internal', { detail: `layer buffers do not hold ${layer.width}×${layer.height}` });
  if (layer.width > photo.width || layer.height > photo.height)
    throw new AppError('internal', { detail: 'the layer is larger than the photo' });
  const expected = (layer.width * photo.height) / photo.width;
  if (Math.abs(layer.height - expected) > 1.5)
    throw new AppError('internal', { detail: 'the layer has another aspect than the photo' });
}
