import type { Rgb } from '../../camera.ts';
import { between, createRandom, pick } from '../../furniture/random.ts';

/** How an arm is held, in the plane that faces the camera; radians. */
export interface ArmPose {
  /** of the upper arm from straight down, outwards */
  readonly out: number;
  /** of the forearm from the upper arm, outwards; a hand on the hip is far below 0 */
  readonly bend: number;
}

/** A made-up person: who they are to a picture, in a few numbers. */
export interface BodyPlan {
  /** metres */
  readonly height: number;
  /** times what is usual at that height */
  readonly shoulders: number;
  readonly waist: number;
  readonly hips: number;
  readonly limbs: number;
  /** linear */
  readonly skin: Rgb;
  readonly hair: Rgb;
  readonly trousers: Rgb;
  /** the person's own left and right */
  readonly left: ArmPose;
  readonly right: ArmPose;
}

const skins: readonly [Rgb, ...Rgb[]] = [
  [0.72, 0.48, 0.38],
  [0.55, 0.33, 0.23],
  [0.36, 0.19, 0.12],
  [0.16, 0.08, 0.05],
];
const hairs: readonly [Rgb, ...Rgb[]] = [
  [0.02, 0.015, 0.012],
  [0.1, 0.05, 0.025],
  [0.42, 0.28, 0.13],
];
const cloths: readonly [Rgb, ...Rgb[]] = [
  [0.03, 0.05, 0.12],
  [0.05, 0.05, 0.055],
  [0.25, 0.21, 0.15],
];
/** hanging, a little raised, a hand on the hip */
const arms: readonly [ArmPose, ...ArmPose[]] = [
  { out: 0.16, bend: 0 },
  { out: 0.42, bend: -0.12 },
  { out: 0.72, bend: -1.72 },
];

/** The same seed is the same person. */
export function planBody(seed: number): BodyPlan {
  const random = createRandom(seed);
  const pose = (): ArmPose => {
    const { out, bend } = pick(random, arms);
    return { out: out * between(random, 0.95, 1.15), bend: bend * between(random, 0.97, 1.03) };
  };
  return {
    height: between(random, 1.55, 1.88),
    shoulders: between(random, 0.92, 1.08),
    waist: between(random, 0.9, 1.15),
    hips: between(random, 0.92, 1.1),
    limbs: between(random, 0.92, 1.12),
    skin: pick(random, skins),
    hair: pick(random, hairs),
    trousers: pick(random, cloths),
    left: pose(),
    right: pose(),
  };
}
