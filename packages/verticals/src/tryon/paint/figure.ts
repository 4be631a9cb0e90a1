/** A person as the stick figure that DWPose's users draw: joints, hands and the dots of a face, in pixels. */
import { type BodyPoint, bodyPoints } from '@escena/landmarks/body-points';
import type { Raster } from '@escena/core/raster';
import { type Spot, middle } from '../clothes/spot.ts';
import type { TryonPerson } from '../person.ts';

/** OpenPose's 18 joints in its order; its neck lies between the shoulders. */
export const joints = [
  'nose',
  'neck',
  'rightShoulder',
  'rightElbow',
  'rightWrist',
  'leftShoulder',
  'leftElbow',
  'leftWrist',
  'rightHip',
  'rightKnee',
  'rightAnkle',
  'leftHip',
  'leftKnee',
  'leftAnkle',
  'rightEye',
  'leftEye',
  'rightEar',
  'leftEar',
] as const satisfies readonly (BodyPoint | 'neck')[];
export type Joint = (typeof joints)[number];

export interface Figure {
  readonly joints: Readonly<Partial<Record<Joint, Spot>>>;
  /** 21 points each, the wrist first, then thumb to little finger from their roots */
  readonly hands: readonly (readonly Spot[])[];
  readonly face: readonly Spot[];
}

/** Points of MediaPipe's mesh where iBUG's 68 landmarks lie: jaw, brows, nose, eyes, lips. All are drawn alike. */
const faceDots = [
  127, 234, 93, 132, 58, 172, 136, 149, 152, 378, 365, 397, 288, 361, 323, 454, 356, 70, 63, 105, 66, 107,
  336, 296, 334, 293, 300, 168, 197, 5, 4, 98, 97, 2, 326, 327, 33, 160, 158, 133, 153, 144, 362, 385, 387,
  263, 373, 380, 61, 39, 37, 0, 267, 269, 291, 405, 314, 17, 84, 181, 78, 82, 13, 312, 308, 317, 14, 87,
] as const;

/** What is known of the person and lies in the photo. */
export function figureOf(
  { body = {}, face, hands = [] }: Pick<TryonPerson, 'body' | 'face' | 'hands'>,
  { width, height }: Pick<Raster, 'width' | 'height'>,
): Figure {
  const spotOf = (x: number, y: number): Spot | undefined =>
    x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [x * width, y * height] : undefined;
  const found: Partial<Record<Joint, Spot>> = {};
  for (const point of bodyPoints) {
    const at = body[point];
    const spot = at && spotOf(at.x, at.y);
    if (spot) found[point] = spot;
  }
  const { leftShoulder, rightShoulder } = found;
  if (leftShoulder && rightShoulder) found.neck = middle(leftShoulder, rightShoulder);
  return {
    joints: found,
    hands: hands.map(({ points }) => points.map(([x, y]): Spot => [x * width, y * height])),
    face: faceDots.flatMap((index) => {
      const [x = -1, y = -1] = face?.[index] ?? [];
      const spot = spotOf(x, y);
      return spot ? [spot] : [];
    }),
  };
}
