import type { FloatRaster } from '@escena/core/raster';
import { denoiseGuide } from './denoise-guide.ts';
import { emptyRoom } from './empty-room.ts';
import type { RenderRoom } from './render-scene.ts';
import { guideRadiance } from './shade-guide.ts';
import { traceGuide, type TraceOptions } from './trace-guide.ts';

/**
 * A picture of an empty room with a known camera, as a photograph would show it: linear radiance, 3 channels, not
 * exposed. For demonstrations and tests of everything that starts from a photo.
 *
 * The room is lit by its sources and by `ambient` coming in where it has no wall; `floorReflectance` and
 * `wallReflectance` colour planks and paint.
 * @throws AppError as `traceGuide`
 */
export async function renderRoomPicture(room: RenderRoom, options: TraceOptions): Promise<FloatRaster> {
  // The shell is geometry here: it occludes, and light reaches the corners by bouncing.
  const open: RenderRoom = { ...room, walls: [] };
  const guide = await traceGuide({ objects: emptyRoom(room, options.seed), room: open }, options);
  return guideRadiance(denoiseGuide(guide));
}
