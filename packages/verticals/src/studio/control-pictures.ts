import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { ControlRequest } from '@escena/diffusion/generate-request';
import { canny } from '@escena/imaging/canny';
import { pillowResize } from '@escena/imaging/pillow-resample';
import { strokes } from '@escena/imaging/strokes';
import { readPicture } from '../read-picture.ts';
import type { RunContext } from '../run.ts';
import type { Control } from './control.ts';

export interface Framing {
  /** what the maps that name no picture are made of */
  readonly photo: Raster | undefined;
  /** brings a picture, or a map of it, to what is drawn: its shape, and its part of the photo */
  readonly frame: (picture: Raster) => Raster;
  /** pixels that are drawn */
  readonly width: number;
  readonly height: number;
}

/** A room's depth has no finer detail than this many pixels show. */
const depthSide = 1024;

/** What the checkpoint's ControlNets are shown, in order. @throws AppError `not_found`, `image.*`, `studio.no_depth`, `job.cancelled` */
export async function controlPictures(
  controls: readonly Control[],
  framing: Framing,
  context: Pick<RunContext, 'pictures' | 'signal'>,
): Promise<ControlRequest[]> {
  const made: ControlRequest[] = [];
  for (const { map, picture, ...control } of controls) {
    const shown = picture === undefined ? framing.photo : await readPicture(picture, context);
    if (!shown)
      throw new AppError('input.invalid', { detail: 'controls: a map of the photo, and there is none' });
    made.push({ ...control, image: await mapOf(map, shown, { ...framing, signal: context.signal }) });
  }
  return made;
}

interface MapOptions extends Framing {
  readonly signal: AbortSignal | undefined;
}

async function mapOf(map: Control['map'], picture: Raster, options: MapOptions): Promise<Raster> {
  const { frame, signal } = options;
  switch (map) {
    case 'given':
      return frame(picture);
    case 'canny':
      return thinMap(frame(picture), options, (small) => canny(small, { signal }));
    case 'strokes':
      return thinMap(frame(picture), options, strokes);
    case 'lines': {
      const { lineMap } = await import('@escena/scene/line-map');
      return thinMap(frame(picture), options, (small) => lineMap(small, { signal }));
    }
    case 'depth':
      return frame(await depthOf(picture, signal));
  }
}

/** Of the whole photo, as large as it: its camera is found from all of it, and a part has another middle. */
async function depthOf(picture: Raster, signal: AbortSignal | undefined): Promise<Raster> {
  const { depthMap } = await import('@escena/scene/depth-map');
  const { width, height } = picture;
  const scale = Math.min(1, depthSide / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  try {
    return pillowResize(await depthMap(picture, { ...size, signal }), { width, height, filter: 'bilinear' });
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'staging.no_floor')
      throw new AppError('studio.no_depth', { cause });
    throw cause;
  }
}

/** Lines a pixel wide of what is drawn: found at that size, and brought back without thinning them. */
async function thinMap(
  framed: Raster,
  drawn: Pick<Framing, 'width' | 'height'>,
  find: (picture: Raster) => Raster | Promise<Raster>,
): Promise<Raster> {
  const scale = Math.min(1, Math.max(drawn.width / framed.width, drawn.height / framed.height));
  const [width, height] = [Math.round(framed.width * scale), Math.round(framed.height * scale)];
  const map = await find(pillowResize(framed, { width, height, filter: 'lanczos' }));
  return pillowResize(map, { width: framed.width, height: framed.height, filter: 'nearest' });
}
