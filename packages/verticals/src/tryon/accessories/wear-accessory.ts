import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import type { RunContext } from '../../run.ts';
import { faceInPhoto } from '../landmarks/face-in-photo.ts';
import { headFrame } from '../landmarks/head-frame.ts';
import type { TryonPerson } from '../person.ts';
import type { Worn } from '../worn.ts';
import type { Accessory } from './accessory.ts';
import { bodyInPhoto } from './place/body-scale.ts';
import type { Wearer } from './place/wearer.ts';
import { modelSprite } from './sprite/model-sprite.ts';
import { pictureSprite } from './sprite/picture-sprite.ts';
import { type AccessoryTold, wearSprite } from './wear-sprite.ts';

interface WearOptions {
  readonly person: TryonPerson;
  /** as it came, 3 channels: what the person and the light are read from */
  readonly photo: Raster;
  /** 1 channel, the photo's size: what stays before whatever is put on */
  readonly inFront?: Raster | undefined;
  readonly context: RunContext;
}

/** pixels of a millimetre of somebody who fills the photo, by its longer side, where nothing else is known */
const roughPerMm = 0.55 / 1000;

/**
 * Puts one accessory on.
 * @param current the picture so far, 3 channels, the photo's size
 * @throws AppError `tryon.*`, `not_found`, `model3d.*`, `image.*` of its picture, `job.cancelled`
 */
export async function wearAccessory(
  current: Raster,
  accessory: Accessory,
  { person, photo, inFront, context }: WearOptions,
): Promise<Worn<AccessoryTold>> {
  const { source } = accessory;
  const points = person.face && faceInPhoto(person.face, photo);
  const face = points && { points, frame: headFrame(points) };
  const wearer: Wearer = { photo, face, body: bodyInPhoto(person.body, photo) };
  const perMm = face?.frame.perMm ?? wearer.body.perMm ?? roughPerMm * Math.max(photo.width, photo.height);
  const sprite =
    source.from === 'picture'
      ? await pictureSprite(accessory, source, context)
      : await modelSprite(accessory, source, { frame: face?.frame, perMm, context });
  await nextTurn();
  throwIfAborted(context.signal);
  return wearSprite(current, accessory, sprite, { wearer, perMm, inFront });
}
