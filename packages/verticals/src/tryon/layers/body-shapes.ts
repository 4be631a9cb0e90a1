/** Where parts of a body can be, as distances: pixels of a working picture, above 0 within. */
import type { Raster } from '@escena/core/raster';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { signedDistance } from '@escena/imaging/signed-distance';
import { nakedMask } from '../clothes/bare-shapes.ts';
import { type BodyFrame, sides } from '../clothes/body-frame.ts';
import { along, distance, minus, type Spot, unit } from '../clothes/spot.ts';
import type { ClothEnds } from './bare-limbs.ts';
import { unionOf } from '../../product/union-of.ts';
import { faceOval } from '../landmarks/face-contours.ts';
import type { HandLandmarks } from '../landmarks/hand-landmarks.ts';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';

type Size = Pick<Raster, 'width' | 'height'>;

export interface BodyShapes {
  /** arms, neck and chest as they are without cloth */
  readonly naked: Float32Array;
  readonly arms: Float32Array;
  /** as far as arms are in cloth: all of them, until it is known */
  readonly sleeves: Float32Array;
  /** about arms that are known to be bare; undefined: nothing is known yet */
  readonly bareArms?: Float32Array | undefined;
  readonly trunk: Float32Array;
  readonly legs: Float32Array;
  /** undefined: no face was found */
  readonly face: Float32Array | undefined;
  /** from the wrists on; undefined: none were found */
  readonly hands: Float32Array | undefined;
}

/** half widths, in shoulder breadths */
const half = { trunkTop: 0.5, waist: 0.42, hips: 0.5, thigh: 0.27, knee: 0.2, ankle: 0.15 };
/** half an arm's width in cloth, at shoulder, elbow and wrist */
const sleeve = [0.19, 0.14, 0.11] as const;
/** in shoulder breadths: this near a bare arm's axis, beside the trunk, is no cloth */
const besideBare = 0.24;
/** in shoulder breadths: a hand that nobody found is there, straight on from its forearm */
const handLong = 0.38;
const handHalf = [0.07, 0.09] as const;
/** of the way from the wrist to the middle finger's root: how far a hand's own shape is wider than its points */
const flesh = 0.2;

export function bodyShapes({ frame, face, hands }: BodyMarks, size: Size): BodyShapes {
  const { neck, pelvis, down, toLeft, breadth, arms: armsOf, legs } = frame;
  const out = (from: Spot, share: number, lower = 0): Spot =>
    along(along(from, toLeft, share * breadth), down, lower * breadth);
  const trunk = [
    out(neck, 0.14, -0.22),
    out(neck, half.trunkTop, 0),
    out(neck, half.trunkTop, 0.35),
    out(pelvis, half.waist, -0.4),
    out(pelvis, half.hips, 0),
    out(pelvis, half.hips, 0.1),
  ];
  const otherSide = trunk.map((_, k) => {
    const from = k < 3 ? neck : pelvis;
    const [share, lower] = [
      [0.14, -0.22],
      [half.trunkTop, 0],
      [half.trunkTop, 0.35],
      [half.waist, -0.4],
      [half.hips, 0],
      [half.hips, 0.1],
    ][k] as [number, number];
    return out(from, -share, lower);
  });
  const limb = (joints: readonly Spot[], halves: readonly number[]): Spot[][] =>
    joints
      .slice(1)
      .map((to, k) =>
        tapered(joints[k] as Spot, to, (halves[k] ?? 0) * breadth, (halves[k + 1] ?? 0) * breadth),
      );
  const arms = depths(
    sides.flatMap((side) => limb([armsOf[side].shoulder, armsOf[side].elbow, armsOf[side].wrist], sleeve)),
    size,
  );
  return {
    naked: depths(
      sides.map((side) => {
        const { elbow, wrist } = armsOf[side];
        const tip = along(wrist, unit(minus(wrist, elbow)), handLong * breadth);
        return tapered(wrist, tip, handHalf[0] * breadth, handHalf[1] * breadth);
      }),
      size,
      nakedMask(frame, size, { ease: 0.03 }),
    ),
    arms,
    sleeves: arms,
    trunk: depths([[...trunk, ...otherSide.reverse()]], size),
    legs: depths(
      sides.flatMap((side) =>
        limb([legs[side].hip, legs[side].knee, legs[side].ankle], [half.thigh, half.knee, half.ankle]),
      ),
      size,
    ),
    face: face && depths([faceOval.map((k) => pixelOf(face[k] ?? [0, 0], size))], size),
    hands:
      hands && hands.length > 0
        ? depths(
            hands.flatMap((hand) => handShapes(hand.points, size)),
            size,
          )
        : undefined,
  };
}

/** The same body where it is known which part of its arms is in cloth. */
export function withSleeves(
  shapes: BodyShapes,
  { sleeves, bare }: ClothEnds,
  { breadth }: BodyFrame,
  size: Size,
): BodyShapes {
  const pieces = (axes: ClothEnds['bare'], ease: number): Spot[][] =>
    sides.flatMap((side) =>
      axes[side].slice(1).map((to, k) => tapered(axes[side][k] as Spot, to, ease * breadth, ease * breadth)),
    );
  const [cloth, skin] = [pieces(sleeves, sleeve[0]), pieces(bare, besideBare)];
  const nowhere = shapes.arms.map(() => -1e6);
  return {
    ...shapes,
    sleeves: cloth.length > 0 ? depths(cloth, size) : nowhere,
    bareArms: skin.length > 0 ? depths(skin, size) : nowhere,
  };
}

export interface BodyMarks {
  /** pixels of the picture that is worked at */
  readonly frame: BodyFrame;
  readonly face: FaceLandmarks | undefined;
  readonly hands: HandLandmarks | undefined;
}

const pixelOf = ([x, y]: readonly number[], { width, height }: Size): Spot => [
  (x ?? 0) * width,
  (y ?? 0) * height,
];

/** Palm and fingers, each as wide as it is on the usual hand. */
function handShapes(points: readonly (readonly number[])[], size: Size): Spot[][] {
  const at = (k: number): Spot => pixelOf(points[k] ?? [0, 0], size);
  const wide = flesh * distance(at(0), at(9));
  const fingers = [1, 5, 9, 13, 17].flatMap((root) =>
    [0, 1, 2].map((k) => tapered(at(root + k), at(root + k + 1), wide, wide)),
  );
  const palm = [0, 1, 2, 5, 9, 13, 17].map(at);
  return [palm, ...fingers, ...[5, 9, 13, 17].map((k) => tapered(at(0), at(k), wide, wide))];
}

/** A straight piece with round ends. */
function tapered(from: Spot, to: Spot, wideFrom: number, wideTo: number): Spot[] {
  const [x, y] = unit(minus(to, from));
  const across = Math.atan2(x, -y);
  const cap = (at: Spot, wide: number, start: number): Spot[] =>
    Array.from({ length: 9 }, (_, k) => {
      const angle = start + (Math.PI * k) / 8;
      return [at[0] + wide * Math.cos(angle), at[1] + wide * Math.sin(angle)] as const;
    });
  return [...cap(to, wideTo, across - Math.PI), ...cap(from, wideFrom, across)];
}

function depths(shapes: readonly (readonly Spot[])[], size: Size, first?: Raster): Float32Array {
  const masks = [...(first ? [first] : []), ...shapes.map((shape) => polygonMask([shape], size))];
  const all = masks.reduce((sum, one) => unionOf(sum, one));
  return signedDistance(
    all.data.map((value) => (value > 127 ? 1 : 0)),
    size.width,
    size.height,
  );
}
