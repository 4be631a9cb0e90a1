/** The grey figure that FASHN VTON reads a pose from (fashn-AI/fashn-vton-1.5, src/fashn_vton/dwpose/utils.py: its levels and sizes). */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Spot, distance, dot, minus, times, unit } from '../clothes/spot.ts';
import { type Figure, type Joint, joints } from './figure.ts';

/** In the order that they are drawn: a later limb covers an earlier one. */
const limbs = [
  ['neck', 'rightShoulder'],
  ['neck', 'leftShoulder'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['neck', 'rightHip'],
  ['rightHip', 'rightKnee'],
  ['rightKnee', 'rightAnkle'],
  ['neck', 'leftHip'],
  ['leftHip', 'leftKnee'],
  ['leftKnee', 'leftAnkle'],
  ['neck', 'nose'],
  ['nose', 'rightEye'],
  ['rightEye', 'rightEar'],
  ['nose', 'leftEye'],
  ['leftEye', 'leftEar'],
] as const satisfies readonly (readonly [Joint, Joint])[];

const fingers = [1, 5, 9, 13, 17];
const bones = fingers.flatMap((root) => [
  [0, root] as const,
  ...[0, 1, 2].map((k) => [root + k, root + k + 1] as const),
]);

/** `count` levels from the first to the last, cut to whole ones */
const levels = (first: number, last: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.trunc(first + ((last - first) * i) / (count - 1)));
// One more level than there are limbs: it belongs to the figure in colours, which has a limb more.
const limbLevels = levels(20, 240, 18);
const boneLevels = levels(160, 220, bones.length);
const [limbShade, jointGlow, fingerLevel, faceLevel] = [0.6, 1.3, 240, 200];
/** pixels at the size that a network reads; OpenCV's outlines take in about the half pixel that they pass through */
const [limbHalf, jointRadius, boneHalf, faceRadius] = [4.3, 4, 1, 3];

/**
 * @param figure in pixels of the raster
 * @param scale pixels of the raster for one of the network's
 * @returns 1 channel, black around the figure
 */
export function drawFigure(
  figure: Figure,
  { width, height, scale }: Pick<Raster, 'width' | 'height'> & { readonly scale: number },
): Raster {
  const out = createRaster(width, height, 1);
  const disc = (at: Spot, radius: number, level: number): void =>
    fill(out, [at, at], { reach: radius * scale, level, covers: (d) => Math.hypot(...d) <= radius * scale });
  limbs.forEach(([from, to], i) => {
    const [a, b] = [figure.joints[from], figure.joints[to]];
    if (a && b) ellipse(out, [a, b], limbHalf * scale, Math.trunc((limbLevels[i] ?? 0) * limbShade));
  });
  for (const joint of joints) {
    const at = figure.joints[joint];
    const first = limbs.findIndex((limb) => (limb as readonly Joint[]).includes(joint));
    if (at) disc(at, jointRadius, Math.min(255, Math.trunc((limbLevels[first] ?? 0) * jointGlow)));
  }
  for (const hand of figure.hands) {
    bones.forEach(([from, to], i) => {
      const [a, b] = [hand[from], hand[to]];
      if (a && b) stroke(out, [a, b], boneHalf * scale, boneLevels[i] ?? 0);
    });
    for (const at of hand) disc(at, jointRadius, fingerLevel);
  }
  for (const at of figure.face) disc(at, faceRadius, faceLevel);
  return out;
}

type Line = readonly [from: Spot, to: Spot];

function ellipse(out: Raster, [a, b]: Line, half: number, level: number): void {
  const center = times([a[0] + b[0], a[1] + b[1]], 0.5);
  const axis = unit(minus(b, a));
  const long = distance(a, b) / 2 + 0.3;
  fill(out, [a, b], {
    reach: half,
    level,
    covers: (_, at) => {
      const d = minus(at, center);
      return Math.hypot(dot(d, axis) / long, dot(d, [-axis[1], axis[0]]) / half) <= 1;
    },
  });
}

function stroke(out: Raster, [a, b]: Line, half: number, level: number): void {
  const axis = unit(minus(b, a));
  const length = distance(a, b);
  fill(out, [a, b], {
    reach: half,
    level,
    covers: (d) => Math.hypot(...minus(d, times(axis, Math.min(Math.max(dot(d, axis), 0), length)))) <= half,
  });
}

interface Shape {
  /** pixels that it reaches beyond the line */
  readonly reach: number;
  readonly level: number;
  /** of a pixel, from the line's start and in the raster */
  readonly covers: (fromStart: Spot, at: Spot) => boolean;
}

function fill(out: Raster, [a, b]: Line, { reach, level, covers }: Shape): void {
  const [left, right] = [Math.min(a[0], b[0]) - reach, Math.max(a[0], b[0]) + reach];
  const [top, bottom] = [Math.min(a[1], b[1]) - reach, Math.max(a[1], b[1]) + reach];
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(out.height - 1, Math.ceil(bottom)); y++)
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(out.width - 1, Math.ceil(right)); x++)
      if (covers([x - a[0], y - a[1]], [x, y])) out.data[y * out.width + x] = level;
}
