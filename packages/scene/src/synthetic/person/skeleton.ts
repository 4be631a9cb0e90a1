import type { Vec3 } from '../../camera.ts';
import type { ArmPose, BodyPlan } from './body-plan.ts';
import { type Limb, limbThrough } from './limb.ts';

/** Where the joints of a made-up person are: x to the person's left, y up, z to the front; metres. */
export interface Skeleton {
  readonly joints: Readonly<Record<Joint, Vec3>>;
  readonly arms: { readonly left: Limb; readonly right: Limb };
  readonly legs: { readonly left: Limb; readonly right: Limb };
}

/** COCO's person keypoints. */
export type Joint =
  'nose' | `${'left' | 'right'}${'Eye' | 'Ear' | 'Shoulder' | 'Elbow' | 'Wrist' | 'Hip' | 'Knee' | 'Ankle'}`;

/** shares of the height (lengths of bones after Drillis and Contini 1966) */
const shoulder = { across: 0.1, up: 0.787 };
const upperArm = 0.175;
const forearm = 0.146;

export function skeletonOf(plan: BodyPlan): Skeleton {
  const { height } = plan;
  const arm = ({ out, bend }: ArmPose, side: 1 | -1): readonly Vec3[] => {
    const from: Vec3 = [side * shoulder.across * plan.shoulders * height, shoulder.up * height, 0];
    const elbow = step(from, side, { angle: out, length: upperArm * height, forward: 0.004 * height });
    const wrist = step(elbow, side, { angle: out + bend, length: forearm * height, forward: 0.03 * height });
    return [from, elbow, wrist];
  };
  const leg = (side: 1 | -1): readonly Vec3[] => [
    [side * 0.052 * plan.hips * height, 0.5 * height, 0],
    [side * 0.054 * plan.hips * height, 0.28 * height, 0.005 * height],
    [side * 0.056 * plan.hips * height, 0.04 * height, -0.01 * height],
  ];
  const sides = { left: 1, right: -1 } as const;
  const joints: Partial<Record<Joint, Vec3>> = { nose: [0, 0.931 * height, 0.062 * height] };
  for (const name of ['left', 'right'] as const) {
    const side = sides[name];
    joints[`${name}Eye`] = [side * 0.018 * height, 0.944 * height, 0.05 * height];
    joints[`${name}Ear`] = [side * 0.046 * height, 0.936 * height, 0];
    [joints[`${name}Shoulder`], joints[`${name}Elbow`], joints[`${name}Wrist`]] = arm(plan[name], side);
    [joints[`${name}Hip`], joints[`${name}Knee`], joints[`${name}Ankle`]] = leg(side);
  }
  const limb = (of: (side: 1 | -1, pose: ArmPose) => readonly Vec3[]) => ({
    left: limbThrough(of(1, plan.left), 1),
    right: limbThrough(of(-1, plan.right), -1),
  });
  return {
    joints: joints as Record<Joint, Vec3>,
    arms: limb((side, pose) => arm(pose, side)),
    legs: limb((side) => leg(side)),
  };
}

function step(
  [x, y, z]: Vec3,
  side: 1 | -1,
  { angle, length, forward }: { readonly angle: number; readonly length: number; readonly forward: number },
): Vec3 {
  return [x + side * length * Math.sin(angle), y - length * Math.cos(angle), z + forward];
}
