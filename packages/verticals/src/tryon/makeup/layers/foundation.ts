import { linearToOklab, oklabToLinear } from '@escena/imaging/color';
import { linearOfHex } from '@escena/imaging/hex-color';
import { intoGamut } from '@escena/imaging/into-gamut';
import { levelOfLinear } from '@escena/imaging/transfer';
import { faceOval, lowerLid, sides, upperLid } from '../../landmarks/face-contours.ts';
import { type FaceInPhoto, type Point, pointsOf } from '../../landmarks/face-in-photo.ts';
import { type Lips, lipsOf } from '../find-lips.ts';
import type { Coat, Layer, LayerInput } from '../layer.ts';
import { oncePerFace } from '../once-per-face.ts';
import { skinCover } from '../read-skin.ts';
import { smoothCurve } from '../smooth-curve.ts';
import { smoothstep } from '../smoothstep.ts';
import { fillRings, type Plane, soften, type Window, windowAbout } from '../window.ts';
import { windowLight } from '../window-light.ts';

const thickest = 0.8;
/** shares of the face: what is finer is texture and stays, what is coarser is the face's own light and stays */
const texture = 0.008;
const forms = 0.06;
/** how much of the blotches between the two goes, of lightness and of colour */
const evenedLight = 0.5;
const evenedColor = 0.85;
/** how far the forehead goes on above the mesh, of the face's height; how softly the coat ends, of its width */
const upwards = 0.18;
const drawnOut = 0.07;
/** of the skin's usual lightness: where the sun burns skin out, no coat is seen */
const burntOut = [1.12, 1.3] as const;
/** Fair hair has skin's hue: from this height on the face up, what is darker than this share of the skin is a fringe. */
const forehead = [0.7, 0.85] as const;
const hair = [0.72, 0.9] as const;
/** of the face's highlights: powder dulls them, a dewy coat lifts them */
const highs = { matte: -0.35, gloss: 0.35, metallic: 0 } as const;

/** Evens the skin's colour towards the one asked for: pores, fine lines and the face's own light and shade stay. */
export function foundationLayer(input: LayerInput, coat: Coat): Layer | undefined {
  const ground = groundOf(input);
  if (!ground) return undefined;
  const { window, light, cover, thick, fine, form } = ground;
  const { skin } = input;
  const [tl, ta, tb] = linearToOklab(linearOfHex(coat.color));
  const levels = new Float32Array(3 * cover.length);
  for (let i = 0; i < cover.length; i++) {
    if (cover[i] === 0) continue;
    const l = light.l[i] ?? 0;
    const formed = form[i] ?? 0;
    const blotch = (fine.l[i] ?? 0) - formed;
    const high = Math.max(0, (fine.l[i] ?? 0) - skin.l) * highs[coat.finish];
    const to = Math.max(0, l - evenedLight * blotch + tl - skin.l + high);
    const lit = formed / skin.l;
    const a =
      (light.a[i] ?? 0) - (fine.a[i] ?? 0) + lit * ta + (1 - evenedColor) * ((fine.a[i] ?? 0) - lit * skin.a);
    const b =
      (light.b[i] ?? 0) - (fine.b[i] ?? 0) + lit * tb + (1 - evenedColor) * ((fine.b[i] ?? 0) - lit * skin.b);
    const [red, green, blue] = intoGamut(oklabToLinear([to, a, b]));
    levels[3 * i] = levelOfLinear(red);
    levels[3 * i + 1] = levelOfLinear(green);
    levels[3 * i + 2] = levelOfLinear(blue);
  }
  return { window, cover: thick, levels };
}

/** Which skin it goes on, and that skin's light without its texture and without its blotches. */
const groundOf = oncePerFace((input) => {
  const { photo, face, skin } = input;
  const oval = smoothCurve(towardsHair(face), { closed: true });
  const window = windowAbout(oval, drawnOut * face.size, photo);
  if (!window) return undefined;
  const light = windowLight(photo, window);
  const bare = skinCover(skin, light, window, face);
  const eyes = sides.map((side) => [
    ...pointsOf(face, upperLid[side]),
    ...pointsOf(face, lowerLid[side]).slice(1, -1).reverse(),
  ]);
  const spared = soften(
    fillRings(
      eyes.map((ring) => smoothCurve(ring, { closed: true })),
      window,
    ),
    window,
    0.006 * face.size,
  );
  spareLips(spared, window, lipsOf(input));
  const inFace = soften(fillRings([oval], window), window, drawnOut * face.size);
  const heightAt = heightIn(face);
  const cover = bare.map((value, i) => {
    const bright = (light.l[i] ?? 0) / skin.l;
    const burnt = 0.7 * smoothstep(burntOut[0], burntOut[1], bright);
    const height = heightAt(window.left + (i % window.width), window.top + Math.floor(i / window.width));
    const fringe = smoothstep(forehead[0], forehead[1], height) * (1 - smoothstep(hair[0], hair[1], bright));
    return (
      value * (1 - (spared[i] ?? 0)) * smoothstep(0.45, 0.95, inFace[i] ?? 0) * (1 - burnt) * (1 - fringe)
    );
  });
  stopAtFringe(cover, window, (x, y) => heightAt(x, y) > forehead[1]);

  const [l, a, b] = softenWithin([light.l, light.a, light.b], cover, window, texture * face.size);
  const [form] = softenWithin([light.l], cover, window, forms * face.size);
  if (!l || !a || !b || !form) return undefined;
  return { window, light, cover, thick: cover.map((value) => thickest * value), fine: { l, a, b }, form };
});

function spareLips(spared: Plane, window: Window, lips: Lips | undefined): void {
  if (!lips) return;
  const { left, top, width } = lips.window;
  lips.cover.forEach((value, i) => {
    const x = left + (i % width) - window.left;
    const y = top + Math.floor(i / width) - window.top;
    if (x < 0 || y < 0 || x >= window.width || y >= window.height) return;
    const at = y * window.width + x;
    spared[at] = Math.max(spared[at] ?? 0, value, lips.mouth[i] ?? 0);
  });
}

/** The face's outline with its forehead, which the mesh ends below, drawn up to where hair may begin. */
function towardsHair(face: FaceInPhoto): Point[] {
  const [top = [0, 0], chin = [0, 0]] = pointsOf(face, [10, 152]);
  const heightAt = heightIn(face);
  return pointsOf(face, faceOval).map(([x, y]): Point => {
    const by = upwards * smoothstep(0.65, 1, heightAt(x, y));
    return [x + by * (top[0] - chin[0]), y + by * (top[1] - chin[1])];
  });
}

/** How high on the face a point is: 0 the chin … 1 the mesh's uppermost point. */
function heightIn(face: FaceInPhoto): (x: number, y: number) => number {
  const [top = [0, 0], chin = [0, 0]] = pointsOf(face, [10, 152]);
  const [ux, uy] = [top[0] - chin[0], top[1] - chin[1]];
  return (x, y) => ((x - chin[0]) * ux + (y - chin[1]) * uy) / (ux * ux + uy * uy);
}

/** Above a fringe is hair, however bright: on its way up a column's cover never grows again. */
function stopAtFringe(
  cover: Plane,
  { left, top, width, height }: Window,
  above: (x: number, y: number) => boolean,
): void {
  for (let x = 0; x < width; x++) {
    let least = 1;
    for (let y = height - 1; y >= 0; y--) {
      if (!above(left + x, top + y)) continue;
      least = Math.min(least, cover[y * width + x] ?? 0);
      cover[y * width + x] = least;
    }
  }
}

/** Blurs that look at the covered pixels alone: hair and backdrop do not bleed in. */
function softenWithin(planes: readonly Plane[], cover: Plane, window: Window, deviation: number): Plane[] {
  const weight = soften(cover, window, deviation);
  return planes.map((plane) => {
    const weighed = new Float32Array(plane.length);
    for (let i = 0; i < plane.length; i++) weighed[i] = (plane[i] ?? 0) * (cover[i] ?? 0);
    const soft = soften(weighed, window, deviation);
    for (let i = 0; i < plane.length; i++)
      soft[i] = (weight[i] ?? 0) > 1e-3 ? (soft[i] ?? 0) / (weight[i] ?? 1) : (plane[i] ?? 0);
    return soft;
  });
}
