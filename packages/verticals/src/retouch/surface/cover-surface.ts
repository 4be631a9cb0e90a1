/**
 * A floor or walls in another material: guide (where the surface lies, where it is seen, its light), render (the material in
 * perspective and size), composite (nothing but what is masked changes, with a true alpha edge).
 */
import { AppError } from '@escena/core/app-error';
import { layFinish } from '@escena/imaging/lay-finish';
import { readPlaneLight } from '@escena/imaging/plane-light';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';
import { findMarked } from '../../product/find-marked.ts';
import { readMask } from '../../read-mask.ts';
import type { EditMade, EditRun } from '../edit-made.ts';
import { requireRoom } from '../see-room.ts';
import type { SurfaceEdit } from './edit.ts';
import { floorLook, wallLook } from './looks/look-of.ts';
import { reflectanceOf } from './reflectance-of.ts';
import { seeFloor, seeWalls } from './see-surface.ts';
import { turnMap } from './turn-map.ts';

/** share of the photo under which nothing was found */
const leastArea = 0.001;
/** long side that a region's colour is read at */
const readingSide = 640;

/** @throws AppError `staging.no_floor`, `retouch.no_surface`, `image.mask_size`, `not_found`, `job.cancelled` */
export async function coverSurface(
  edit: SurfaceEdit,
  { photo, seed, context, meter, watch }: EditRun,
): Promise<EditMade> {
  const { signal } = context;
  const { raster } = photo;
  meter.report('understand', 0);
  const surface = await watch.time('understand', async () => {
    const room = await requireRoom(photo, signal);
    return edit.kind === 'floor' ? seeFloor(raster, room) : seeWalls(raster, room);
  });
  const { maskId, ...marks } = edit.where ?? {};
  const { alpha, foreground } = await watch.time('mark', async () =>
    findMarked(
      raster,
      { ...marks, ...(maskId !== undefined && { mask: await readMask(maskId, raster, context.pictures) }) },
      { guess: surface.seen, signal, onProgress: (done) => meter.report('cutOut', done) },
    ),
  );
  if (alpha.data.reduce((sum, value) => sum + value, 0) < 255 * leastArea * alpha.data.length)
    throw new AppError('retouch.no_surface', { data: { surface: edit.kind } });
  meter.report('render', 0);
  const image = await watch.time('fill', () => {
    const { width, height } = fitWithin(raster, readingSide);
    return layFinish(raster, {
      alpha,
      foreground,
      map: edit.kind === 'floor' && edit.turned ? turnMap(surface.map) : surface.map,
      light: readPlaneLight(raster, alpha, surface.map),
      reflectance: reflectanceOf(raster, resizeRaster(alpha, width, height), surface),
      finish:
        edit.kind === 'floor'
          ? floorLook(edit.finish, edit.color, seed)
          : wallLook(edit.finish, edit.color, seed),
      seed,
      signal,
      onProgress: (done) => meter.report('render', done),
    });
  });
  return {
    image,
    mask: alpha,
    before: raster,
    covered: alpha,
    told: { renderer: edit.finish, checkpoint: null },
  };
}
