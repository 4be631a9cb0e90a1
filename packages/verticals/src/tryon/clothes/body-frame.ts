/** A body as clothes see it: its shoulder line, which way is down, how its arms hang. Pixels of the photo. */
import { AppError } from '@escena/core/app-error';
import type { BodyPoint } from '@escena/landmarks/body-points';
import type { BodyLandmarks } from '../landmarks/body-landmarks.ts';
import { along, distance, middle, minus, plus, type Spot, times } from './spot.ts';

export interface Arm {
  readonly shoulder: Spot;
  readonly elbow: Spot;
  readonly wrist: Spot;
}

export interface Leg {
  readonly hip: Spot;
  readonly knee: Spot;
  readonly ankle: Spot;
}

export type Side = 'Left' | 'Right';
export const sides = ['Left', 'Right'] as const satisfies readonly Side[];

export interface BodyFrame {
  /** between the shoulder joints: the unit of all that is known of bodies here */
  readonly breadth: number;
  readonly neck: Spot;
  readonly pelvis: Spot;
  /** of length 1: to the wearer's left, and from neck to pelvis */
  readonly toLeft: Spot;
  readonly down: Spot;
  readonly arms: Readonly<Record<Side, Arm>>;
  readonly legs: Readonly<Record<Side, Leg>>;
}

/** Of an adult, in shoulder breadths as a photo's joints have them; what a photo cuts off is put there. */
const usual = { torso: 1.3, hips: 0.3, upperArm: 0.8, forearm: 0.75, spread: 0.08, thigh: 1.25, shin: 1.2 };

/** @throws AppError `tryon.body_not_found` where not even a shoulder line follows */
export function bodyFrame(
  body: BodyLandmarks,
  { width, height }: { readonly width: number; readonly height: number },
): BodyFrame {
  const at = (name: BodyPoint): Spot | undefined => {
    const spot = body[name];
    return spot && [spot.x * width, spot.y * height];
  };
  const joints = shoulderLine(at);
  if (!joints) throw new AppError('tryon.body_not_found', { detail: 'leftShoulder, rightShoulder' });
  const [left, right] = joints;
  const breadth = distance(left, right);
  const neck = middle(left, right);
  const toLeft = times(minus(left, right), 1 / breadth);
  const upright: Spot = [-toLeft[1], toLeft[0]];
  const [hipLeft, hipRight] = [at('leftHip'), at('rightHip')];
  const pelvis =
    hipLeft && hipRight
      ? middle(hipLeft, hipRight)
      : hipLeft
        ? along(hipLeft, toLeft, -usual.hips * breadth)
        : hipRight
          ? along(hipRight, toLeft, usual.hips * breadth)
          : along(neck, upright, usual.torso * breadth);
  const down = times(minus(pelvis, neck), 1 / Math.max(1, distance(pelvis, neck)));
  const armOf = (side: Side): Arm => {
    const shoulder = side === 'Left' ? left : right;
    const outward = (side === 'Left' ? usual.spread : -usual.spread) * breadth;
    const lower = side === 'Left' ? 'left' : 'right';
    const elbow =
      at(`${lower}Elbow`) ?? along(along(shoulder, down, usual.upperArm * breadth), toLeft, outward);
    const upper = times(minus(elbow, shoulder), 1 / Math.max(1, distance(elbow, shoulder)));
    return { shoulder, elbow, wrist: at(`${lower}Wrist`) ?? along(elbow, upper, usual.forearm * breadth) };
  };
  const legOf = (side: Side): Leg => {
    const lower = side === 'Left' ? 'left' : 'right';
    const outward = (side === 'Left' ? usual.hips : -usual.hips) * breadth;
    const hip = at(`${lower}Hip`) ?? along(pelvis, toLeft, outward);
    const knee = at(`${lower}Knee`) ?? along(hip, down, usual.thigh * breadth);
    const shin = times(minus(knee, hip), 1 / Math.max(1, distance(knee, hip)));
    return { hip, knee, ankle: at(`${lower}Ankle`) ?? along(knee, shin, usual.shin * breadth) };
  };
  return {
    breadth,
    neck,
    pelvis,
    toLeft,
    down,
    arms: { Left: armOf('Left'), Right: armOf('Right') },
    legs: { Left: legOf('Left'), Right: legOf('Right') },
  };
}

/** Both joints, or one and the hip below the other; a photo that shows hips alone has them above. */
function shoulderLine(at: (name: BodyPoint) => Spot | undefined): readonly [Spot, Spot] | undefined {
  const [left, right] = [at('leftShoulder'), at('rightShoulder')];
  if (left && right) return distance(left, right) > 1 ? [left, right] : undefined;
  const [hipLeft, hipRight] = [at('leftHip'), at('rightHip')];
  if (!hipLeft || !hipRight || distance(hipLeft, hipRight) < 1) return undefined;
  const breadth = distance(hipLeft, hipRight) / (2 * usual.hips);
  const toLeft = times(minus(hipLeft, hipRight), 1 / distance(hipLeft, hipRight));
  const up: Spot = [toLeft[1], -toLeft[0]];
  const neck = along(middle(hipLeft, hipRight), up, usual.torso * breadth);
  return [left ?? plus(neck, times(toLeft, breadth / 2)), right ?? plus(neck, times(toLeft, -breadth / 2))];
}
