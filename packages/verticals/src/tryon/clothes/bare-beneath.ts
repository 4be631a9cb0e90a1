/** What was under the clothes that go, where the new ones do not cover it: skin beside skin, else what lies around. */
import { createFloatRaster, createRaster, type FloatRaster, type Raster } from '@escena/core/raster';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { lightAt } from '@escena/imaging/light-at';
import { dilateMask } from '@escena/imaging/mask';
import { pushPull } from '@escena/imaging/push-pull';
import { byteOfLinear } from '@escena/imaging/transfer';
import { blurFloat } from '../../product/decal/blur-float.ts';
import { unionOf } from '../../product/union-of.ts';
import { type BodyFrame, sides } from './body-frame.ts';
import { depthOf } from './depth-of.ts';
import { readDrape } from './read-drape.ts';
import type { SeenPerson } from './see-person.ts';
import { spread } from './polyline.ts';
import { along, type Spot, unit, minus } from './spot.ts';

/** half an arm's width without cloth, in shoulder breadths: at shoulder, elbow, wrist */
const bareArm = [0.13, 0.085, 0.06] as const;

/** how much darker skin is where a limb turns away from whoever looks, and how far in from its edge that begins */
const turnedAway = 0.35;
const edgeOf = (half: number): number => 0.8 * half;
/** in shoulder breadths: folds of the cloth are smaller, a body's own shape is larger */
const noFolds = 0.04;
/** pixels from the worn clothes' edge */
const rim = 5;

/** in shoulder breadths: how far a hem throws its shadow; and how dark that is */
const shadowReach = 0.02;
const shadowDepth = 0.45;

/** @param hole 1 channel: not 0 is to be filled @param cover of the garment over it @returns the picture with it filled, every other pixel as it was */
export function bareBeneath(
  picture: Raster,
  { hole, cover }: { readonly hole: Raster; readonly cover: Raster },
  { person, photo }: { readonly person: SeenPerson; readonly photo: Raster },
): Raster {
  const { width, height } = picture;
  const gone = dilateMask(person.wornAlpha, 2);
  const skin = fillFrom(picture, (i) => (person.skin.data[i] ?? 0) > 250 && (gone.data[i] ?? 0) < 8);
  const rest = fillFrom(picture, (i) => (person.skin.data[i] ?? 0) < 5 && (gone.data[i] ?? 0) < 8);
  const beside = fillFrom(picture, (i) => (gone.data[i] ?? 0) < 8);
  const limbs = nakedMask(person.frame, picture);
  const round = depthOf(limbs);
  const roundness = edgeOf(bareArm[0]) * person.frame.breadth;
  const folds = readDrape(photo, { ...person, skin: createRaster(width, height, 1) });
  const contact = blurFloat(
    Float32Array.from(cover.data, (value) => value / 255),
    width,
    height,
    Math.round(shadowReach * person.frame.breadth),
  );
  const drape = blurFloat(folds, width, height, Math.round(noFolds * person.frame.breadth));
  const out: Raster = { ...picture, data: picture.data.slice() };
  for (let i = 0; i < hole.data.length; i++) {
    if (!hole.data[i]) continue;
    const share = skin ? (limbs.data[i] ?? 0) / 255 : 0;
    // Along the edge there is only what lies beside it.
    const spot: Spot = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
    const isRim = person.worn(spot) < rim;
    const off = 1 - Math.min(1, Math.max(0, round(spot)) / roundness);
    const light =
      share > 0 ? (drape[i] ?? 1) * (1 - turnedAway * off * off) * (1 - shadowDepth * (contact[i] ?? 0)) : 1;
    for (let k = 0; k < 3; k++)
      out.data[3 * i + k] = byteOfLinear(
        isRim
          ? (beside?.data[3 * i + k] ?? 0)
          : share * light * (skin?.data[3 * i + k] ?? 0) + (1 - share) * (rest?.data[3 * i + k] ?? 0),
      );
  }
  return out;
}

function fillFrom(picture: Raster, lends: (i: number) => boolean): FloatRaster | undefined {
  const light = createFloatRaster(picture.width, picture.height, 3);
  const known = new Float32Array(picture.width * picture.height);
  for (let i = 0; i < known.length; i++) {
    if (!lends(i)) continue;
    known[i] = 1;
    light.data.set(lightAt(picture, i), 3 * i);
  }
  return known.includes(1) ? pushPull(light, known) : undefined;
}

/** Arms and chest as they are without cloth, somewhat wider by `ease` shoulder breadths. */
export function nakedMask(
  frame: BodyFrame,
  { width, height }: Pick<Raster, 'width' | 'height'>,
  ease = 0,
): Raster {
  return bareShapes(frame, ease)
    .map((shape) => polygonMask([shape], { width, height }))
    .reduce((all, one) => unionOf(all, one));
}

function bareShapes(frame: BodyFrame, ease: number): Spot[][] {
  const { arms, neck, down, toLeft, breadth } = frame;
  const limbs = sides.map((side) => {
    const { shoulder, elbow, wrist } = arms[side];
    const axis = spread([shoulder, elbow, wrist], 17);
    const edge = (sign: number): Spot[] =>
      axis.map((spot, i) => {
        const [x, y] = unit(minus(axis[Math.min(16, i + 1)] as Spot, axis[Math.max(0, i - 1)] as Spot));
        const t = i / 8;
        const half =
          t < 1
            ? bareArm[0] + t * (bareArm[1] - bareArm[0])
            : bareArm[1] + (t - 1) * (bareArm[2] - bareArm[1]);
        return along(spot, [-y, x], sign * (half + ease) * breadth);
      });
    return [...edge(1), ...edge(-1).reverse()];
  });
  const at = (out: number, up: number): Spot =>
    along(along(neck, toLeft, out * breadth), down, -up * breadth);
  const half = (sign: number): Spot[] => [
    at(sign * (0.16 + ease), 0.4),
    at(sign * (0.2 + ease), 0.2 + ease),
    at(sign * 0.38, 0.12 + ease),
    at(sign * 0.5, 0.07 + ease),
    at(sign * (0.58 + ease), 0.0),
    at(sign * (0.6 + ease), -0.15),
    at(sign * 0.45, -0.45),
  ];
  return [...limbs, [...half(1), ...half(-1).reverse()]];
}
