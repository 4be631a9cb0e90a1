import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { unionOf } from '../../product/union-of.ts';
import type { RunContext } from '../../run.ts';
import { faceInPhoto, type Point, pointsOf } from '../landmarks/face-in-photo.ts';
import { headFrame } from '../landmarks/head-frame.ts';
import type { TryonPerson } from '../person.ts';
import type { Worn } from '../worn.ts';
import type { Accessory, AccessoryKind } from './accessory.ts';
import { drawSprite, type Drawn } from './draw/draw-sprite.ts';
import { drawTemples } from './draw/draw-temples.ts';
import { fitMap } from './draw/fit-map.ts';
import { layOn, type Shadow } from './draw/lay-on.ts';
import { photoLight } from './draw/photo-light.ts';
import { bareSkinIn, coverBefore } from './in-front.ts';
import { bodyInPhoto } from './place/body-scale.ts';
import type { Placed, Wearer, WornFace } from './place/place-accessory.ts';
import { placesOf } from './place/places-of.ts';
import { modelSprite } from './sprite/model-sprite.ts';
import { pictureSprite } from './sprite/picture-sprite.ts';
import type { Sprite } from './sprite/sprite.ts';

export interface AccessoryTold {
  readonly kind: AccessoryKind;
  /** how many are worn: of two earrings one may be turned away */
  readonly worn: number;
}

export interface WearOptions {
  readonly person: TryonPerson;
  /** as it came, 3 channels: what the person and the light are read from */
  readonly photo: Raster;
  /** 1 channel, the photo's size: what stays before whatever is put on */
  readonly inFront?: Raster | undefined;
  readonly context: RunContext;
}

/** Shadows on the wearer, millimetres. */
const shadows: Readonly<Record<AccessoryKind, Shadow>> = {
  glasses: { down: 5, blur: 3, strength: 0.3 },
  hat: { down: 12, blur: 8, strength: 0.45 },
  earrings: { down: 2, blur: 2, strength: 0.25 },
  necklace: { down: 2, blur: 1.5, strength: 0.35 },
  watch: { down: 1.5, blur: 2, strength: 0.3 },
  bag: { down: 8, blur: 10, strength: 0.25 },
};
/** pixels of a millimetre of somebody who fills the photo, by its longer side, where nothing else is known */
const roughPerMm = 0.55 / 1000;
/** share of the face: half a side of the patches that its side light is read from */
const cheekPatch = 0.03;

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
  const { kind } = accessory;
  const points = person.face && faceInPhoto(person.face, photo);
  const face = points && { points, frame: headFrame(points) };
  const wearer: Wearer = { photo, face, body: bodyInPhoto(person.body, photo) };
  const perMm = face?.frame.perMm ?? wearer.body.perMm ?? roughPerMm * Math.max(photo.width, photo.height);
  const sprite = await readSprite(accessory, { wearer, perMm, context });
  await nextTurn();
  throwIfAborted(context.signal);

  const [rightCheek, leftCheek] = points ? pointsOf(points, [50, 280]) : [];
  const light = photoLight(
    photo,
    rightCheek && leftCheek && [rightCheek, leftCheek],
    cheekPatch * (points?.size ?? 0),
  );
  const shadow = inPixels(shadows[kind], perMm);
  const tint = kind === 'glasses' ? accessory.lens : undefined;
  let [image, mask, worn] = [current, createRaster(current.width, current.height, 1), 0];
  for (const placed of placesOf(accessory, wearer, sprite)) {
    const lay = (drawn: Drawn): void => {
      const { window } = drawn;
      const falls = face && bareSkinIn(photo, face, window);
      const before = coverBefore(accessory, { wearer, window, perMm, bare: falls, inFront });
      const laid = layOn(image, drawn, { light, shadow, before, falls, tint });
      image = laid.image;
      mask = unionOf(mask, laid.mask);
    };
    const temples = kind === 'glasses' && face && drawTemples(sprite, placed, face, photo);
    if (temples) lay(temples);
    const map = fitMap(kind, sprite, placed, face && uprightOf(face, placed));
    const drawn = drawSprite(sprite, map, { margin: shadow.down + 3 * shadow.blur, photo });
    if (!drawn) continue;
    lay(drawn);
    worn++;
  }
  return { image, mask, told: { kind, worn } };
}

/** Up the face, as long as what is placed there is wide, in the photo. */
function uprightOf({ frame: { up, left } }: WornFace, { left: a, right: b }: Placed): Point {
  if (!a || !b) return [0, 0];
  // Both ends lie along the face's own axis, which the photo may show at a slant.
  const long = Math.hypot(a[0] - b[0], a[1] - b[1]) / Math.max(0.3, Math.hypot(left[0], left[1]));
  return [long * up[0], long * up[1]];
}

function readSprite(
  accessory: Accessory,
  {
    wearer,
    perMm,
    context,
  }: { readonly wearer: Wearer; readonly perMm: number; readonly context: RunContext },
): Promise<Sprite> {
  const { source } = accessory;
  return source.from === 'picture'
    ? pictureSprite(accessory, source, context)
    : modelSprite(accessory, source, { frame: wearer.face?.frame, perMm, context });
}

function inPixels({ down, blur, strength }: Shadow, perMm: number): Shadow {
  return { down: down * perMm, blur: blur * perMm, strength };
}
