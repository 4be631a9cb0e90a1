/**
 * Another sky over a building: guide (where sky is seen, which way each of its pixels looks), render (a sky by direction; at sunset
 * and dusk the light on everything), composite (a true alpha edge at roofs and leaves). By day nothing but the sky changes.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { dilateMask } from '@escena/imaging/mask';
import { resizeRaster } from '@escena/imaging/resize';
import { levelOfLinear } from '@escena/imaging/transfer';
import { type Camera, rayDirection } from '@escena/scene/camera';
import { cameraOf } from '@escena/scene/camera-of';
import { findMarked } from '../../product/find-marked.ts';
import type { Selection } from '../../product/selection.ts';
import { readMask } from '../../read-mask.ts';
import type { EditMade, EditRun } from '../edit-made.ts';
import type { SkyEdit } from './edit.ts';
import { findSky, reachesUp } from './find-sky.ts';
import { lightWindows } from './light-windows.ts';
import { skyLook } from './sky-look.ts';
import type { Sky } from './skies.ts';
import { turnLight, turnsLight } from './turn-light.ts';

/** of the picture's upper edge: less is a window's, or none */
const leastSky = 0.1;
const rowsABreath = 32;
/** pixels of the working size by which colours and edges may move the border of what was found */
const edge = 4;

/** @throws AppError `retouch.no_sky`, `image.mask_size`, `not_found`, `job.cancelled` */
export async function changeSky(
  edit: SkyEdit,
  { photo, seed, context, meter, watch }: EditRun,
): Promise<EditMade> {
  const { raster, focalLength35mm } = photo;
  const { signal } = context;
  meter.report('understand', 0);
  await nextTurn();
  const camera = await watch.time('understand', () => cameraOf(raster, focalLength35mm));
  const found = findSky(raster, camera);
  if (!edit.where && reachesUp(found) < leastSky) throw new AppError('retouch.no_sky');
  const marked = (where: Selection | undefined, guess?: Raster) => {
    const { maskId, ...marks } = where ?? {};
    return watch.time('mark', async () =>
      findMarked(
        raster,
        { ...marks, ...(maskId !== undefined && { mask: await readMask(maskId, raster, context.pictures) }) },
        { guess, signal, onProgress: (done) => meter.report('cutOut', done) },
      ),
    );
  };
  const { alpha, foreground } = await marked(edit.where, found);
  const sky = edit.where ? alpha : within(alpha, dilateMask(found, edge));
  // A view through a window is not sky that anybody may change.
  if (reachesUp(sky) < leastSky) throw new AppError('retouch.no_sky');
  const panes = edit.sky === 'dusk' && edit.windows ? (await marked(edit.windows)).alpha : undefined;
  meter.report('render', 0);
  const image = await watch.time('fill', async () => {
    const lit: Raster = { ...raster, data: raster.data.slice() };
    // The rest without the sky's colour at its edge, in the new light; then the sky behind it.
    const rest = withoutSky(raster, sky, foreground);
    turnLight(rest, edit.sky);
    if (panes) lightWindows(rest, panes, raster);
    await laySky(
      lit,
      { rest, sky, camera, look: skyLook(edit.sky, seed), keepsRest: !turnsLight(edit.sky) },
      signal,
    );
    return lit;
  });
  const mask = turnsLight(edit.sky) ? full(sky) : sky;
  return {
    image,
    mask,
    before: inItsLight(raster, edit.sky),
    covered: panes ? either(sky, panes) : sky,
    told: { renderer: edit.sky, checkpoint: null },
  };
}

interface Layers {
  /** what stands before the sky, on its own */
  readonly rest: Raster;
  readonly sky: Raster;
  readonly camera: Camera;
  readonly look: ReturnType<typeof skyLook>;
  /** whether pixels without sky stay the photo's bytes */
  readonly keepsRest: boolean;
}

async function laySky(
  image: Raster,
  { rest, sky, camera, look, keepsRest }: Layers,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { width, height, channels } = image;
  const light = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(signal);
    }
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const share = (sky.data[i] ?? 0) / 255;
      if (share === 0 && keepsRest) continue;
      if (share > 0) look(rayDirection(camera, x + 0.5, y + 0.5), light);
      for (let k = 0; k < 3; k++) {
        const before = rest.data[i * rest.channels + k] ?? 0;
        const behind = share > 0 ? levelOfLinear(Math.min(1, light[k] ?? 0)) : 0;
        image.data[i * channels + k] = (before + share * (behind - before) + 0.5) | 0;
      }
    }
  }
}

/** What stands before the sky: at its edge the sky's share of each colour taken out. @param colors the sky's own there */
function withoutSky(photo: Raster, sky: Raster, colors: Raster): Raster {
  const out: Raster = { ...photo, data: photo.data.slice() };
  const { channels } = photo;
  sky.data.forEach((share, i) => {
    if (share === 0 || share > 230) return;
    const part = share / 255;
    for (let k = 0; k < 3; k++) {
      const seen = photo.data[i * channels + k] ?? 0;
      const own = (seen - part * (colors.data[3 * i + k] ?? 0)) / (1 - part);
      out.data[i * channels + k] = Math.min(255, Math.max(0, Math.round(own)));
    }
  });
  return out;
}

/** The photo in the light of a sky: what the room or house is compared with. */
function inItsLight(photo: Raster, sky: Sky): Raster {
  if (!turnsLight(sky)) return photo;
  const turned: Raster = { ...photo, data: photo.data.slice() };
  turnLight(turned, sky);
  return turned;
}

/** @param around 1 channel, any size: where a mask may be */
function within(mask: Raster, around: Raster): Raster {
  const { data } = resizeRaster(around, mask.width, mask.height);
  return { ...mask, data: mask.data.map((value, i) => Math.min(value, data[i] ?? 0)) };
}

function full({ width, height }: Raster): Raster {
  const mask = createRaster(width, height, 1);
  mask.data.fill(255);
  return mask;
}

function either(one: Raster, other: Raster): Raster {
  return { ...one, data: one.data.map((value, i) => Math.max(value, other.data[i] ?? 0)) };
}
