/**
 * What a mask names taken out of a photo of a room, and the room put in its place: guide (the room's surfaces), render (each
 * filled from what is seen of it), composite (nothing outside the mask and its feather band changes).
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { fillSurfaces } from '@escena/imaging/fill-surfaces';
import { withShade } from '@escena/imaging/find-shade';
import { dilateMask, featherMask } from '@escena/imaging/mask';
import { boxSurfaces } from '@escena/scene/box-surfaces';
import { type FillPart, planFill } from '@escena/scene/plan-fill';
import { createRandom } from '@escena/scene/random';
import type { Room } from '@escena/scene/room';
import { bareRoom } from './bare-room.ts';

export interface TakeAwayOptions {
  /** undefined: no room was seen, and what lies beside goes on as it looks */
  readonly room: Room | undefined;
  readonly seed: number;
  /** whether the shade around what goes is taken along */
  readonly shade: boolean;
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

export interface TakenAway {
  readonly image: Raster;
  /** 1 channel: 255 changed, 0 the photo's own pixels, the feather band between */
  readonly mask: Raster;
  /** what each part of the hole was filled from */
  readonly fills: readonly FillPart['kind'][];
}

/** shares of the longer side: what the mask is grown by, and the band over which old turns into new */
const grown = 0.004;
const band = 0.002;

/**
 * @param marked 1 channel of the photo's size: above half is to go
 * @throws AppError `job.cancelled`
 */
export async function takeAway(photo: Raster, marked: Raster, o: TakeAwayOptions): Promise<TakenAway> {
  const long = Math.max(photo.width, photo.height);
  const named = createRaster(photo.width, photo.height, 1);
  marked.data.forEach((value, i) => (named.data[i] = value > 127 ? 255 : 0));
  const wide = dilateMask(named, Math.max(2, Math.round(grown * long)));
  const bare = o.room && bareRoom(photo, o.room, wide);
  const floor = boxSurfaces.indexOf('floor');
  const hole = bare && o.shade ? withShade(photo, wide, { ...bare, surface: floor }) : wide;
  const feather = Math.max(1, Math.round(band * long));
  // Feathered inwards of a wider mask: the band lies outside what was named, and nothing beyond it is touched.
  const mask = featherMask(dilateMask(hole, 3 * feather), feather);
  const fillable = createRaster(photo.width, photo.height, 1);
  mask.data.forEach((value, i) => (fillable.data[i] = value > 0 ? 255 : 0));
  const parts = bare
    ? planFill(fillable, bare)
    : planFill(fillable, { bare: createRaster(1, 1, 1), map: { surfaces: [], surfaceAt: () => 0 } });
  let filled = photo;
  for (const [k, part] of parts.entries())
    filled = await fillSurfaces(filled, {
      ...part,
      asSeen: part.kind === 'beside',
      random: createRandom(o.seed + k),
      signal: o.signal,
      onProgress: (done) => o.onProgress?.((k + done) / parts.length),
    });
  return {
    image: blend(photo, filled, mask),
    mask,
    fills: parts.map(({ kind }) => kind),
  };
}

function blend(photo: Raster, filled: Raster, mask: Raster): Raster {
  const { channels } = photo;
  const data = photo.data.slice();
  mask.data.forEach((share, i) => {
    if (share === 0) return;
    for (let c = 0; c < 3; c++) {
      const at = i * channels + c;
      const old = data[at] ?? 0;
      data[at] = Math.round(old + (share / 255) * ((filled.data[at] ?? 0) - old));
    }
  });
  return { ...photo, data };
}
