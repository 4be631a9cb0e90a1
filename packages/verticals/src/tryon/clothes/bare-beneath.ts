/** What was under the clothes that go, where the new ones do not cover it: skin beside skin, else what lies around. */
import { createFloatRaster, createRaster, type FloatRaster, type Raster } from '@escena/core/raster';
import { lightAt } from '@escena/imaging/light-at';
import { dilateMask } from '@escena/imaging/mask';
import { pushPull } from '@escena/imaging/push-pull';
import { byteOfLinear } from '@escena/imaging/transfer';
import { blurFloat } from '../../product/decal/blur-float.ts';
import { unionOf } from '../../product/union-of.ts';
import { withoutMask } from '../../product/without-mask.ts';
import { bareArmHalf } from './bare-arm.ts';
import { nakedMask } from './bare-shapes.ts';
import { depthOf } from './depth-of.ts';
import { seamLight } from './seam-light.ts';
import { skinGrain } from './skin-grain.ts';
import { readDrape } from './read-drape.ts';
import type { SeenPerson } from './see-person.ts';
import type { Spot } from './spot.ts';

/** how much darker skin is where a limb turns away from whoever looks, and how far in from its edge that begins */
const turnedAway = 0.35;
const edgeOf = (half: number): number => 0.8 * half;
/** in shoulder breadths: folds of the cloth are smaller, a body's own shape is larger */
const noFolds = 0.04;
/** light on skin beside the clothes, as the clothes tell it: further off they tell nothing */
const [litLeast, litMost] = [0.6, 1.4] as const;
/** in shoulder breadths: how far the worn clothes throw their shadow on skin */
const cuffShadow = 0.05;
/** in shoulder breadths: how far within its edges skin faces whoever looks */
const facing = 0.025;
/** pixels: a wider edge is no edge */
const softest = 12;
/** in shoulder breadths: how far beside them the worn clothes' hems leave a line on skin */
const hemLine = 0.012;
/** pixels from the worn clothes' edge */
const rim = 5;

/** in shoulder breadths: half of what lies over bared shoulders, at most */
const strap = 0.06;

/** in shoulder breadths: how far a hem throws its shadow; and how dark that is */
const shadowReach = 0.02;
const shadowDepth = 0.45;

interface Bared {
  readonly picture: Raster;
  /** 1 channel: not 0 is filled */
  readonly changed: Raster;
}

interface BareMasks {
  /** 1 channel: not 0 is to be filled */
  readonly hole: Raster;
  /** 1 channel: of the garment over it */
  readonly cover: Raster;
  /** 1 channel: what was put on before, and hides the skin that the photo shows there */
  readonly before: Raster;
}

/** @returns every pixel as it was but those of the hole and of the hem's line on the skin beside it */
export function bareBeneath(
  picture: Raster,
  { hole, cover, before }: BareMasks,
  {
    person: seen,
    photo,
    seed,
  }: { readonly person: SeenPerson; readonly photo: Raster; readonly seed: number },
): Bared {
  const { width, height } = picture;
  const person = { ...seen, skin: withoutMask(seen.skin, before) };
  // Neither the clothes nor what hangs before them lends its colours.
  const gone = dilateMask(
    person.inFront ? unionOf(person.wornWhole, person.inFront.alpha) : person.wornWhole,
    2,
  );
  const rest = fillFrom(picture, { lends: (i) => (seen.skin.data[i] ?? 0) < 5 && (gone.data[i] ?? 0) < 8 });
  const beside = fillFrom(picture, { lends: (i) => (gone.data[i] ?? 0) < 8 });
  const limbs = softened(
    nakedMask(person.frame, picture, { thickness: person.thickness }),
    softnessOf(person.skin),
  );
  const round = depthOf(limbs);
  const roundness = edgeOf(bareArmHalf(0.6)) * person.frame.breadth;
  const folds = readDrape(photo, { ...person, skin: createRaster(width, height, 1) });
  const contact = blurFloat(
    Float32Array.from(cover.data, (value) => value / 255),
    width,
    height,
    Math.round(shadowReach * person.frame.breadth),
  );
  const drape = blurFloat(folds, width, height, Math.round(noFolds * person.frame.breadth));
  // Skin that shows beside the clothes is in the light that fell on them there: without it, it is the skin's own colour.
  const lit = (i: number): number => Math.min(litMost, Math.max(litLeast, drape[i] ?? 1));
  const skin = fillSkin(picture, person, lit);
  const grain = skin && skinGrain(photo, person.skin, { where: hole, seed });
  const shade = (i: number): number => {
    const off = 1 - Math.min(1, Math.max(0, round(spotOf(i, width))) / roundness);
    return (drape[i] ?? 1) * (1 - turnedAway * off * off);
  };
  const shaded = skin && { ...skin, data: skin.data.map((value, at) => value * shade(Math.floor(at / 3))) };
  const seam =
    shaded && seamLight(picture, shaded, { skin: person.skin, limbs, hole, breadth: person.frame.breadth });
  const out: Raster = { ...picture, data: picture.data.slice() };
  const changed = createRaster(width, height, 1);
  const nearHole = depthOf(hole);
  const byCover = dilateMask(cover, rim);
  const isBared = (i: number): boolean =>
    (hole.data[i] ?? 0) > 0 && !byCover.data[i] && person.worn(spotOf(i, width)) >= rim;
  const bared = { ...limbs, data: limbs.data.map((share, i) => (isBared(i) ? share : 0)) };
  const bySkin = unionOf(
    dilateMask(person.skin, rim),
    dilateMask(bared, Math.round(strap * person.frame.breadth)),
  );
  for (let i = 0; i < hole.data.length; i++) {
    const isHole = (hole.data[i] ?? 0) > 0;
    const far = isHole ? 0 : -nearHole(spotOf(i, width)) / (hemLine * person.frame.breadth);
    if (far >= 1 || (!isHole && !shaded)) continue;
    // Along the edge there is only what lies beside it: between cloth and a wall no skin.
    const isRim = person.worn(spotOf(i, width)) < rim;
    const noSkin = isRim && (byCover.data[i] ?? 0) > 0 && (bySkin.data[i] ?? 0) < 128;
    const share = shaded && !noSkin ? (limbs.data[i] ?? 0) / 255 : 0;
    const light = share > 0 ? (1 - shadowDepth * (contact[i] ?? 0)) * (grain?.[i] ?? 1) : 1;
    const around = isRim ? beside : rest;
    // Skin beside the hole keeps a line of the hem that lay on it: the fill fades out over it.
    const bare = (person.skin.data[i] ?? 0) / 255;
    const fade = isHole ? 1 : share * bare * (1 - far) * (1 - (person.inFront?.alpha.data[i] ?? 0) / 255);
    if (fade === 0) continue;
    changed.data[i] = 255;
    const now = lightAt(picture, i);
    for (let k = 0; k < 3; k++) {
      const at = 3 * i + k;
      const own = light * (seam?.[at] ?? 1) * (shaded?.data[at] ?? 0);
      const filled = isHole ? share * own + (1 - share) * (around?.data[at] ?? 0) : own;
      out.data[at] = byteOfLinear(fade * filled + (1 - fade) * (now[k] ?? 0));
    }
  }
  return { picture: out, changed };
}

const spotOf = (i: number, width: number): Spot => [(i % width) + 0.5, Math.floor(i / width) + 0.5];

/** Skin carried on from where it faces the light and no clothes throw their shadow on it. */
function fillSkin(
  picture: Raster,
  { skin, worn, frame }: SeenPerson,
  lit: (i: number) => number,
): FloatRaster | undefined {
  const bare = depthOf(skin);
  const from = (within: number, beyond: number): FloatRaster | undefined =>
    fillFrom(picture, {
      lends: (i) => {
        if ((skin.data[i] ?? 0) <= 250) return false;
        const spot = spotOf(i, picture.width);
        return bare(spot) > within && worn(spot) < -beyond;
      },
      lit,
    });
  return from(facing * frame.breadth, cuffShadow * frame.breadth) ?? from(0, 2);
}

function fillFrom(
  picture: Raster,
  { lends, lit = () => 1 }: { readonly lends: (i: number) => boolean; readonly lit?: (i: number) => number },
): FloatRaster | undefined {
  const light = createFloatRaster(picture.width, picture.height, 3);
  const known = new Float32Array(picture.width * picture.height);
  for (let i = 0; i < known.length; i++) {
    if (!lends(i)) continue;
    known[i] = 1;
    const gain = 1 / lit(i);
    const [r, g, b] = lightAt(picture, i);
    light.data.set([r * gain, g * gain, b * gain], 3 * i);
  }
  return known.includes(1) ? pushPull(light, known) : undefined;
}

/** How soft the photo's own edges are, pixels: the mean width of a mask's edge. */
function softnessOf({ width, data }: Raster): number {
  let [soft, border] = [0, 0];
  for (let i = 0; i + width + 1 < data.length; i++) {
    const value = data[i] ?? 0;
    if (value > 12 && value < 243) soft++;
    if (value > 127 !== (data[i + 1] ?? 0) > 127 || value > 127 !== (data[i + width] ?? 0) > 127) border++;
  }
  return border > 0 ? Math.min(softest, soft / border) : 1;
}

function softened(mask: Raster, width: number): Raster {
  const radius = Math.round(width / 6);
  if (radius < 1) return mask;
  const soft = blurFloat(Float32Array.from(mask.data), mask.width, mask.height, radius);
  return { ...mask, data: Uint8Array.from(soft, (value) => Math.round(value)) };
}
