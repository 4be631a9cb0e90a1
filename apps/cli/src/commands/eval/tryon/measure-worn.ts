/** A picture of a made-up person in a garment, against the truth. */
import type { Raster } from '@escena/core/raster';
import type { Vec2 } from '@escena/scene/camera';
import type { PersonPhotographs } from '@escena/scene/photograph-person';
import { positionOf } from '@escena/scene/position-cloth';
import { differenceAt } from './colors.ts';

export interface WornErrors {
  /** for every pixel that shows cloth where cloth belongs: how far it is from the cloth that belongs there, across and along, in torsos */
  readonly warp: readonly Vec2[];
  /** of the pixels that show the new cloth, and those that should: the share that do both, 0…1 */
  readonly clothIou: number;
  /** of the pixels that the old garment gave up: the share that look more like before than like the truth; undefined where it gave up nothing */
  readonly oldLeft: number | undefined;
  /** CIEDE2000 to the truth where the old garment gave up skin */
  readonly skin: readonly number[];
  /** of the pixels that neither garment covers: the share that were changed visibly */
  readonly elseChanged: number;
}

/** CIEDE2000 that is seen */
const visible = 5;
/** CIEDE2000 beyond which what shows is no cloth, however it is displaced */
const clothLike = 40;
/** fewer pixels say nothing */
const fewPixels = 50;

/** @param mask the edit region */
export function measureWorn(person: PersonPhotographs, image: Raster, mask: Raster): WornErrors {
  const { before, truth, clothSize, newMask, oldMask, bodyMask } = person;
  const warp: Vec2[] = [];
  const skin: number[] = [];
  let [both, either, given, left, free, freeChanged] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < newMask.data.length; i++) {
    const [isNew, isOld] = [(newMask.data[i] ?? 0) > 0, (oldMask.data[i] ?? 0) > 0];
    const changed = (mask.data[i] ?? 0) > 127 && differenceAt(image, before, i) > visible;
    const [shown, meant] = [placeAt(image, i), meantAt(person, i)];
    if (isNew && changed && shown && differenceAt(image, truth, i) < clothLike) both++;
    if (isNew || (changed && shown && !isOld)) either++;
    if (isNew && changed && shown && meant) warp.push(offset(shown, meant, clothSize));
    if (!isNew && !isOld) {
      free++;
      if (changed) freeChanged++;
    }
    if (isNew || !isOld) continue;
    given++;
    if (differenceAt(image, before, i) < differenceAt(image, truth, i)) left++;
    if (bodyMask.data[i]) skin.push(differenceAt(image, truth, i));
  }
  return {
    warp,
    clothIou: both / Math.max(1, either),
    oldLeft: given > fewPixels ? left / given : undefined,
    skin: skin.length > fewPixels ? skin : [],
    elseChanged: freeChanged / Math.max(1, free),
  };
}

/** What the measure finds of the truth itself, in torsos: its own error. */
export function ownWarp(person: PersonPhotographs): number[] {
  const { truth, newMask, clothSize } = person;
  return [...newMask.data.keys()].flatMap((i) => {
    const [shown, meant] = [placeAt(truth, i), meantAt(person, i)];
    return newMask.data[i] && shown && meant ? [Math.hypot(...offset(shown, meant, clothSize))] : [];
  });
}

/** The place that a pixel should show, in the colours that it has in the garment's own photo; undefined where no cloth's front belongs. */
function meantAt({ cloth, garment, flatShare }: PersonPhotographs, i: number): Vec2 | undefined {
  const [u, v] = [cloth[2 * i] ?? NaN, cloth[2 * i + 1] ?? NaN];
  if (!(u >= 0)) return undefined;
  const [x, y] = [0.5 + flatShare * (u - 0.5), 0.5 + flatShare * (v - 0.5)];
  return placeAt(garment, Math.floor(y * garment.height) * garment.width + Math.floor(x * garment.width));
}

function placeAt({ data, channels }: Raster, i: number): Vec2 | undefined {
  return positionOf(data[i * channels] ?? 0, data[i * channels + 1] ?? 0, data[i * channels + 2] ?? 0);
}

/** Across the cloth and along it, in torsos. */
function offset(a: Vec2, b: Vec2, size: Vec2): Vec2 {
  return [(a[0] - b[0]) * size[0], (a[1] - b[1]) * size[1]];
}
