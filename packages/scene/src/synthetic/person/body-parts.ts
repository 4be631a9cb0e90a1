/** The meshes of a made-up person without clothes, but for trousers. */
import { type BufferGeometry, SphereGeometry } from 'three';
import type { Rgb, Vec3 } from '../../camera.ts';
import type { Material, Part } from '../../scene.ts';
import type { BodyPlan } from './body-plan.ts';
import type { Limb } from './limb.ts';
import { sheet } from './sheet.ts';
import type { Skeleton } from './skeleton.ts';
import { arcPoint, torsoAt, torsoFrom, torsoTo } from './torso.ts';

/** along, radius; shares of the height, from the joint on. The end of an arm is a hand. */
type Profile = readonly (readonly [along: number, radius: number])[];

const armProfile: Profile = [
  [0, 0.03],
  [0.05, 0.028],
  [0.12, 0.025],
  [0.175, 0.022],
  [0.21, 0.0235],
  [0.28, 0.018],
  [0.321, 0.0145],
  [0.345, 0.02],
  [0.375, 0.022],
  [0.41, 0.016],
  [0.43, 0.004],
];
const legProfile: Profile = [
  [0, 0.044],
  [0.1, 0.043],
  [0.22, 0.032],
  [0.3, 0.034],
  [0.46, 0.02],
];

/** The arm's radius under a sleeve, metres; before the joint it closes like a ball. */
export function armRadius({ height, limbs }: BodyPlan, along: number): number {
  const radius = height * limbs;
  if (along < 0) return Math.sqrt(Math.max(0, (0.03 * radius) ** 2 - along ** 2));
  return radius * read(armProfile, along / height);
}

export function skinParts(plan: BodyPlan, { arms, joints }: Skeleton): readonly Part[] {
  const { height, skin } = plan;
  const skinned = matte(skin, 0.55);
  const round = (limb: Limb): Part => ({
    geometry: tube(limb, -0.03 * height * plan.limbs, 0.43 * height, (along) => armRadius(plan, along)),
    material: skinned,
  });
  const torso = sheet(48, 48, (i, j) => {
    const y = height * (torsoFrom + ((torsoTo - torsoFrom) * j) / 48);
    const [x, z] = arcPoint(torsoAt(plan, y), -2 + (4 * i) / 48);
    return { at: [x, y, z] };
  });
  return [
    { geometry: torso, material: skinned },
    round(arms.left),
    round(arms.right),
    {
      geometry: ball([0, 0.936 * height, 0.004 * height], [0.044 * height, 0.064 * height, 0.055 * height]),
      material: skinned,
    },
    { geometry: ball(joints.nose, [0.008 * height, 0.014 * height, 0.01 * height]), material: skinned },
    ...[joints.leftEar, joints.rightEar].map((at) => ({
      geometry: ball(at, [0.006 * height, 0.016 * height, 0.01 * height]),
      material: skinned,
    })),
  ];
}

export function faceParts({ height, hair, skin }: BodyPlan, { joints }: Skeleton): readonly Part[] {
  const dark = matte([0.02, 0.015, 0.012], 0.3);
  const lips = matte([skin[0] * 0.8, skin[1] * 0.42, skin[2] * 0.45], 0.5);
  const hairy = matte(hair, 0.7);
  const eyes = [joints.leftEye, joints.rightEye].flatMap(([x, y, z]) => [
    {
      geometry: ball([x, y, z - 0.001 * height], [0.0085 * height, 0.0045 * height, 0.004 * height]),
      material: matte([0.8, 0.8, 0.8], 0.3),
    },
    {
      geometry: ball([x, y, z + 0.002 * height], [0.004 * height, 0.004 * height, 0.0025 * height]),
      material: dark,
    },
    {
      geometry: ball([x, y + 0.013 * height, z], [0.012 * height, 0.0025 * height, 0.004 * height]),
      material: hairy,
    },
  ]);
  return [
    ...eyes,
    {
      geometry: ball([0, 0.906 * height, 0.05 * height], [0.014 * height, 0.0055 * height, 0.006 * height]),
      material: lips,
    },
  ];
}

/** A cap of hair that leaves the face free. */
export function hairPart({ height, hair }: BodyPlan): Part {
  return {
    geometry: ball([0, 0.953 * height, -0.012 * height], [0.05 * height, 0.056 * height, 0.056 * height]),
    material: matte(hair, 0.7),
  };
}

export function trouserParts(plan: BodyPlan, { legs }: Skeleton): readonly Part[] {
  const { height } = plan;
  const material: Material = {
    ...matte(plan.trousers, 0.9),
    texture: { kind: 'weave', color: [0.2, 0.22, 0.28], scale: 0.004, strength: 0.25 },
  };
  const ease = 0.006 * height;
  const seat = sheet(48, 16, (i, j) => {
    const y = height * (torsoFrom + (0.155 * j) / 16);
    const { across, through } = torsoAt(plan, y);
    const [x, z] = arcPoint({ across: across + ease, through: through + ease }, -2 + (4 * i) / 48);
    return { at: [x, y, z] };
  });
  const leg = (limb: Limb): Part => ({
    geometry: tube(
      limb,
      0,
      0.46 * height,
      (along) => height * plan.hips * read(legProfile, along / height) + ease,
    ),
    material,
  });
  return [{ geometry: seat, material }, leg(legs.left), leg(legs.right)];
}

function tube(limb: Limb, from: number, to: number, radius: (along: number) => number): BufferGeometry {
  const [columns, rows] = [24, 40];
  return sheet(columns, rows, (i, j) => {
    const along = from + ((to - from) * j) / rows;
    return { at: limb.at(along, -Math.PI / 2 + (2 * Math.PI * i) / columns, radius(along)) };
  });
}

function ball(at: Vec3, radii: Vec3): BufferGeometry {
  return new SphereGeometry(1, 24, 16).scale(...radii).translate(...at);
}

function matte(baseColor: Rgb, roughness: number): Material {
  return { baseColor, roughness, metalness: 0 };
}

function read(profile: Profile, along: number): number {
  const k = profile.findIndex(([at]) => at > along);
  if (k < 0) return profile.at(-1)?.[1] ?? 0;
  const [from, to] = [profile[Math.max(0, k - 1)], profile[k]];
  if (!from || !to) return 0;
  const t = Math.min(1, Math.max(0, (along - from[0]) / (to[0] - from[0] || 1)));
  const eased = t * t * (3 - 2 * t);
  return from[1] + eased * (to[1] - from[1]);
}
