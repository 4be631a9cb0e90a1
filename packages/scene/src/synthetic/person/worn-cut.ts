/**
 * A garment cut for a made-up body: the same cloth lies flat and is worn. Every point of it has a place on the flat pattern
 * (metres, x to the wearer's left, y up) and one on the body, so that where the cloth of the one is on the other is known.
 */
import type { Vec2, Vec3 } from '../../camera.ts';
import { armRadius } from './body-parts.ts';
import type { BodyPlan } from './body-plan.ts';
import type { Skeleton } from './skeleton.ts';
import { arcPoint, type Ellipse, quarterLength, torsoAt } from './torso.ts';

/** lengths are shares of the wearer's height */
export interface Cut {
  /** below the shoulder's joint */
  readonly sleeve: number;
  /** height of the hem above the floor */
  readonly hem: number;
  /** how much wider than the body */
  readonly ease: number;
  /** how much the hem is wider than the hips, half across */
  readonly flare: number;
  /** height of the neckline's sides, and how far its front dips */
  readonly neck: number;
  readonly dip: number;
  /** degrees that the flat sleeves spread from straight down */
  readonly spread: number;
}

/** T-shirt, long-sleeved shirt, dress. */
export const cuts = {
  tee: { sleeve: 0.12, hem: 0.465, ease: 0.008, flare: 0, neck: 0.848, dip: 0.028, spread: 52 },
  longsleeve: { sleeve: 0.31, hem: 0.455, ease: 0.007, flare: 0, neck: 0.85, dip: 0.022, spread: 34 },
  dress: { sleeve: 0.09, hem: 0.33, ease: 0.005, flare: 0.05, neck: 0.845, dip: 0.045, spread: 55 },
} as const satisfies Record<string, Cut>;

/** A place on the flat pattern and on the body. */
export interface ClothPoint {
  readonly flat: Vec2;
  readonly worn: Vec3;
}

export interface WornCut {
  /** @param round share of a quarter of the body from the front's middle, −2…2 @param up 0 hem … 1 neckline */
  body(round: number, up: number): ClothPoint;
  /** @param turn radians round the arm, 0 outer, π/2 front @param along 0 within the shoulder … 1 cuff */
  sleeve(side: 1 | -1, turn: number, along: number): ClothPoint;
}

/** how far within the shoulder a sleeve begins, share of the height */
const within = 0.03;
/** the shoulder's joint, as the flat sleeves are sewn in: share of the height, and within the body's side */
const armhole = { up: 0.775, in: 0.03 };

export function cutFor(plan: BodyPlan, skeleton: Skeleton, cut: Cut, phase: number): WornCut {
  const { height } = plan;
  const ellipse = (y: number): Ellipse => clothAt(plan, cut, y);
  const angle = (cut.spread * Math.PI) / 180;
  const seam = quarterLength(ellipse(armhole.up * height)) - armhole.in * height;
  return {
    body(round, up) {
      const dip = Math.abs(round) < 1 ? cut.dip * Math.cos((Math.PI / 2) * round) ** 2 : 0;
      const y = height * (cut.hem + (cut.neck - dip - cut.hem) * up);
      const { across, through } = ellipse(y);
      const fold = foldAt(round, y / height, phase) * height;
      const [x, z] = arcPoint({ across: across + fold, through: through + fold }, round);
      const folded = Math.abs(round) > 1 ? Math.sign(round) * (2 - Math.abs(round)) : round;
      return { flat: [folded * quarterLength({ across, through }), y], worn: [x, y, z] };
    },
    sleeve(side, turn, along) {
      const way = -within * height + (cut.sleeve + within) * height * along;
      const ease = cut.ease * height * Math.min(1, Math.max(0, 1 + way / (within * height)));
      const radius = armRadius(plan, way) + ease;
      const arm = side > 0 ? skeleton.arms.left : skeleton.arms.right;
      const crease =
        0.0022 * height * Math.sin(90 * (way / height) + 3 * turn + phase) * Math.max(0, along - 0.25);
      const across = (0.5 - foldedTurn(turn) / Math.PI) * Math.PI * radius;
      return {
        flat: [
          side * (seam + way * Math.sin(angle) + across * Math.cos(angle)),
          armhole.up * height - way * Math.cos(angle) + across * Math.sin(angle),
        ],
        worn: arm.at(way, turn, radius + crease),
      };
    },
  };
}

/** The back half of a sleeve lies behind its front. */
function foldedTurn(turn: number): number {
  return turn < 0 ? -turn : turn > Math.PI ? 2 * Math.PI - turn : turn;
}

/** Cloth hangs down from where the body is widest. */
function clothAt(plan: BodyPlan, { ease, flare, hem }: Cut, y: number): Ellipse {
  const { height } = plan;
  const body = torsoAt(plan, y);
  const chest = torsoAt(plan, 0.74 * height);
  const share = y / height;
  const hang = share < 0.74 ? 0.95 : 0;
  const flared = flare * Math.max(0, (0.6 - share) / (0.6 - hem)) * height;
  return {
    across: Math.max(body.across, hang * chest.across) + ease * height + flared,
    through: Math.max(body.through, hang * chest.through) + ease * height + 0.7 * flared,
  };
}

/** Folds, outwards only: deep at the hem, none at the shoulders; share of the height. */
function foldAt(round: number, share: number, phase: number): number {
  const depth = 0.0038 * Math.min(1, Math.max(0, (0.76 - share) / 0.2));
  const waves = Math.sin(7 * round + 9 * share + phase) + 0.7 * Math.sin(13 * round - 14 * share + 2 * phase);
  return depth * Math.max(0, 0.5 + 0.5 * waves);
}
