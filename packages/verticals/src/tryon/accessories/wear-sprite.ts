import { createRaster, type Raster } from '@escena/core/raster';
import { unionOf } from '../../product/union-of.ts';
import { type Point, pointsOf } from '../landmarks/face-in-photo.ts';
import type { Worn } from '../worn.ts';
import type { Accessory, AccessoryKind } from './accessory.ts';
import { drawSprite, type Drawn } from './draw/draw-sprite.ts';
import { drawTemples } from './draw/draw-temples.ts';
import { fitMap } from './draw/fit-map.ts';
import { layOn, type Shadow } from './draw/lay-on.ts';
import { photoLight } from './draw/photo-light.ts';
import { bareSkinIn, coverBefore } from './in-front.ts';
import type { Placed, Wearer, WornFace } from './place/wearer.ts';
import { placesOf } from './place/places-of.ts';
import type { Sprite } from './sprite/sprite.ts';

export interface AccessoryTold {
  readonly kind: AccessoryKind;
  /** how many are worn: of two earrings one may be turned away */
  readonly worn: number;
}

interface WearOptions {
  readonly wearer: Wearer;
  /** pixels of the photo to a millimetre on the wearer */
  readonly perMm: number;
  /** 1 channel, the photo's size: what stays before whatever is put on */
  readonly inFront?: Raster | undefined;
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
/** share of the face: half a side of the patches that its side light is read from */
const cheekPatch = 0.03;

/** Lays an accessory on its wearer, each copy of it, in the photo's light. @throws AppError tryon.no_place */
export function wearSprite(
  current: Raster,
  accessory: Accessory,
  sprite: Sprite,
  { wearer, perMm, inFront }: WearOptions,
): Worn<AccessoryTold> {
  const { kind } = accessory;
  const { photo, face } = wearer;
  const [rightCheek, leftCheek] = face ? pointsOf(face.points, [50, 280]) : [];
  const cheeks = rightCheek && leftCheek && ([rightCheek, leftCheek] as const);
  const light = photoLight(photo, cheeks, cheekPatch * (face?.points.size ?? 0));
  const { down, blur, strength } = shadows[kind];
  const shadow = { down: down * perMm, blur: blur * perMm, strength };
  const tint = kind === 'glasses' ? accessory.lens : undefined;
  let [image, mask, worn] = [current, createRaster(current.width, current.height, 1), 0];
  const lay = (drawn: Drawn): void => {
    const { window } = drawn;
    const falls = face && bareSkinIn(photo, face, window);
    const before = coverBefore(accessory, { wearer, window, perMm, bare: falls, inFront });
    const laid = layOn(image, drawn, { light, shadow, before, falls, tint });
    image = laid.image;
    mask = unionOf(mask, laid.mask);
  };
  for (const placed of placesOf(accessory, wearer, sprite)) {
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

/** Up the face in the photo, turned and drawn out as the line between the ends is to the face's own: they may be dragged. */
function uprightOf({ frame: { up, left } }: WornFace, { left: a, right: b }: Placed): Point | undefined {
  if (!a || !b) return undefined;
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  const squared = Math.max(0.1, left[0] ** 2 + left[1] ** 2);
  const [cos, sin] = [(dx * left[0] + dy * left[1]) / squared, (dy * left[0] - dx * left[1]) / squared];
  return [cos * up[0] - sin * up[1], sin * up[0] + cos * up[1]];
}
