/** The light on the worn clothes and on bare arms, apart from their own colours: what another garment is given in their place. */
import { createFloatRaster, createRaster, type Raster } from '@escena/core/raster';
import { linearToOklab, luminance, oklabToLinear, type Triple } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import { pushPull } from '@escena/imaging/push-pull';
import { blurFloat } from '../../product/decal/blur-float.ts';
import { depthOf } from './depth-of.ts';
import type { SeenPerson } from './see-person.ts';

/** light that no cloth reflects less of: below it there is noise only */
const floor = 0.004;
const darkest = 0.3;
const brightest = 1.6;
/** skin shines and tans: of its contrasts, in logarithms, what cloth in its place would have */
const skinsShare = 0.5;

/** in shoulder breadths: over how much light is averaged */
const softness = { skin: 0.01, cloth: 0, cloths: 0.03 };
/** in shoulder breadths: a hem's or a collar's own shadow reaches this far into the cloth */
const hemReach = 0.035;

/**
 * @param cover where the other garment is: beyond the worn clothes, their edge with its seam and shadow is none of its light
 * @returns [h·w] light ÷ the usual light, 1 where nothing is known
 */
export function readDrape(
  photo: Raster,
  { wornAlpha, worn, skin, frame }: SeenPerson,
  cover?: Raster,
): Float32Array {
  const { width, height } = photo;
  const shade = createFloatRaster(width, height, 1);
  const known = new Float32Array(width * height);
  const beyond = createRaster(width, height, 1);
  for (let i = 0; i < known.length; i++)
    beyond.data[i] = (cover?.data[i] ?? 0) > 127 && (wornAlpha.data[i] ?? 0) < 128 ? 255 : 0;
  const depth = depthOf(beyond);
  const hem = hemReach * frame.breadth;
  const isHem = (i: number): boolean => depth([(i % width) + 0.5, Math.floor(i / width) + 0.5]) > -hem;
  const isBesideWorn = (i: number): boolean => worn([(i % width) + 0.5, Math.floor(i / width) + 0.5]) > -hem;
  for (const mask of [skin, wornAlpha]) {
    const paints = paintsOf(photo, mask);
    if (paints.length === 0) continue;
    const own = new Float32Array(width * height);
    const inside = new Float32Array(width * height);
    for (let i = 0; i < own.length; i++) {
      if ((mask.data[i] ?? 0) < 250 || (mask === wornAlpha ? isHem(i) : isBesideWorn(i))) continue;
      const at = lightAt(photo, i);
      const usual = usualNear(paints, at);
      if (usual === undefined) continue;
      inside[i] = 1;
      const bright = (luminance(...at) + floor) / (usual + floor);
      own[i] = Math.min(brightest, Math.max(darkest, mask === skin ? bright ** skinsShare : bright));
    }
    // Skin's own marks are none of the light, nor is the seam of two cloths.
    const radius = softness[mask === skin ? 'skin' : paints.length > 1 ? 'cloths' : 'cloth'] * frame.breadth;
    const soft = radius > 1 ? blurWithin(own, inside, { width, height, radius: Math.round(radius) }) : own;
    for (let i = 0; i < own.length; i++)
      if (inside[i]) {
        shade.data[i] = soft[i] ?? 1;
        known[i] = 1;
      }
  }
  if (!known.includes(1)) return shade.data.fill(1);
  return pushPull(shade, known).data;
}

function blurWithin(
  data: Float32Array,
  inside: Float32Array,
  { width, height, radius }: { readonly width: number; readonly height: number; readonly radius: number },
): Float32Array {
  const sum = blurFloat(
    data.map((value, i) => value * (inside[i] ?? 0)),
    width,
    height,
    radius,
  );
  const weight = blurFloat(inside, width, height, radius);
  return sum.map((value, i) => value / Math.max(1e-3, weight[i] ?? 0));
}

interface Paint {
  readonly color: Triple;
  /** luminance of linear light, the median of what is painted so */
  readonly usual: number;
}

/** OKLab: colours of clothes that are further apart are two cloths, not one in two lights */
const twoCloths = 0.22;
/** a colour of less than this share of the clothes is a button, a print */
const leastShare = 0.06;

/** The colours that clothes are made of, each with its usual light: jacket and shirt are not one cloth in sun and shade. */
function paintsOf(photo: Raster, mask: Raster): Paint[] {
  const colors: Triple[] = [];
  const stride = Math.max(1, Math.floor(mask.data.length / 200_000));
  for (let i = 0; i < mask.data.length; i += stride)
    if ((mask.data[i] ?? 0) >= 250) colors.push(linearToOklab(lightAt(photo, i)));
  const paints: Paint[] = [];
  let rest = colors;
  while (rest.length > Math.max(20, leastShare * colors.length)) {
    const center = medianOf(rest);
    const near = rest.filter((color) => between(color, center) < twoCloths);
    const own = near.length > 0 ? near : rest;
    const color = medianOf(own);
    if (own.length > leastShare * colors.length)
      paints.push({ color, usual: luminance(...oklabToLinear(color)) });
    const left = rest.filter((one) => between(one, color) >= twoCloths);
    if (left.length === rest.length) break;
    rest = left;
  }
  return paints;
}

/** The usual light of the paint that a colour is nearest to; undefined: of none of them. */
function usualNear(paints: readonly Paint[], light: Triple): number | undefined {
  if (paints.length === 1) return paints[0]?.usual;
  const color = linearToOklab(light);
  let [nearest, usual]: [number, number | undefined] = [2 * twoCloths, undefined];
  for (const paint of paints) {
    const off = between(color, paint.color);
    if (off < nearest) [nearest, usual] = [off, paint.usual];
  }
  return usual;
}

const between = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

function medianOf(colors: readonly Triple[]): Triple {
  const middle = (k: number): number =>
    Float64Array.from(colors, (color) => color[k] ?? 0).sort()[colors.length >> 1] ?? 0;
  return [middle(0), middle(1), middle(2)];
}
