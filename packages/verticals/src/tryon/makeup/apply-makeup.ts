import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';
import { faceInPhoto } from '../landmarks/face-in-photo.ts';
import type { Worn } from '../worn.ts';
import type { Layer, LayerInput } from './layer.ts';
import { blushLayer } from './layers/blush.ts';
import { browsLayer } from './layers/brows.ts';
import { eyelinerLayer } from './layers/eyeliner.ts';
import { eyeshadowLayer } from './layers/eyeshadow.ts';
import { foundationLayer } from './layers/foundation.ts';
import { lipsLayer } from './layers/lips.ts';
import { type Makeup, type MakeupPart, makeupParts } from './makeup.ts';
import { measureCoat } from './measure-coat.ts';
import { readSkin } from './read-skin.ts';

export interface CoatTold {
  readonly part: MakeupPart;
  readonly color: string;
  readonly intensity: number;
  /**
   * `#rrggbb` that its region shows now where it lies thickest (median), and CIEDE2000 from that to `color`. Absent where skin
   * shows through: its colour would be told, too
   */
  readonly measured?: { readonly reached: string; readonly deltaE: number };
}

interface MakeupTold {
  readonly coats: readonly CoatTold[];
}

interface MakeupOptions {
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Puts make-up on a face. The same bytes for the same photo, landmarks and seed, in browsers, too; what lies outside the
 * regions keeps its bytes, and so does everything at intensity 0.
 * @param current 3 or 4 channels
 * @throws AppError tryon.no_face (no landmarks, or none within the photo), job.cancelled
 */
export async function applyMakeup(
  current: Raster,
  makeup: Makeup,
  landmarks: FaceLandmarks | undefined,
  { seed, signal }: MakeupOptions,
): Promise<Worn<MakeupTold>> {
  return putOnMakeup(prepareFace(current, landmarks, seed), makeup, signal);
}

/**
 * What make-up is put on: what is worked out for one make-up serves the next.
 * @throws AppError tryon.no_face
 */
export function prepareFace(photo: Raster, landmarks: FaceLandmarks | undefined, seed: number): LayerInput {
  if (!landmarks) throw new AppError('tryon.no_face');
  const face = faceInPhoto(landmarks, photo);
  const skin = readSkin(photo, face);
  if (!(skin.l > 0)) throw new AppError('tryon.no_face');
  return { photo, face, skin, seed };
}

/** `applyMakeup` on a face that is prepared. @throws AppError job.cancelled */
export async function putOnMakeup(
  prepared: LayerInput,
  makeup: Makeup,
  signal?: AbortSignal,
): Promise<Worn<MakeupTold>> {
  const { photo } = prepared;
  const { width, height } = photo;
  const image: Raster = { ...photo, data: photo.data.slice() };
  const mask = createRaster(width, height, 1);
  const coats: CoatTold[] = [];
  for (const part of makeupParts) {
    const coat = makeup[part];
    if (!coat || coat.intensity === 0) continue;
    await nextTurn();
    throwIfAborted(signal);
    const layer = makeLayer(part, makeup, prepared);
    if (!layer) continue;
    layOn(image, mask, layer, coat.intensity / 100);
    const { color, intensity } = coat;
    const measured = measureCoat(image, layer, coat);
    coats.push({ part, color, intensity, ...(measured && { measured }) });
  }
  return { image, mask, told: { coats } };
}

function makeLayer(part: MakeupPart, makeup: Makeup, input: LayerInput): Layer | undefined {
  switch (part) {
    case 'lips':
      return makeup.lips && lipsLayer(input, makeup.lips);
    case 'blush':
      return makeup.blush && blushLayer(input, makeup.blush);
    case 'eyeliner':
      return makeup.eyeliner && eyelinerLayer(input, makeup.eyeliner);
    case 'eyeshadow':
      return makeup.eyeshadow && eyeshadowLayer(input, makeup.eyeshadow);
    case 'brows':
      return makeup.brows && browsLayer(input, makeup.brows);
    case 'foundation':
      return makeup.foundation && foundationLayer(input, makeup.foundation);
  }
}

/** @param strength 0…1 of the layer's own cover */
function layOn(image: Raster, mask: Raster, { window, cover, levels }: Layer, strength: number): void {
  const { data, width, channels } = image;
  for (let y = 0, i = 0; y < window.height; y++)
    for (let x = 0; x < window.width; x++, i++) {
      const share = strength * (cover[i] ?? 0);
      // Less than half a step of the mask: nobody sees it, and the mask could not say it.
      if (share < 0.5 / 255) continue;
      const at = (window.top + y) * width + window.left + x;
      for (let k = 0; k < 3; k++) {
        const below = data[at * channels + k] ?? 0;
        data[at * channels + k] = Math.round(below + share * ((levels[3 * i + k] ?? 0) - below));
      }
      mask.data[at] = Math.max(mask.data[at] ?? 0, Math.round(255 * share));
    }
}
