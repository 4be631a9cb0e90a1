import type { Point } from '../../landmarks/face-in-photo.ts';
import type { AccessoryKind } from '../accessory.ts';
import type { Placed } from '../place/wearer.ts';
import type { Sprite } from '../sprite/sprite.ts';

/** From the photo back to the accessory's picture. */
export interface FitMap {
  /** where in the picture the photo's point comes from; undefined: from nowhere */
  at(x: number, y: number): Point | undefined;
  /** pixels of the picture to one of the photo */
  readonly scale: number;
  /** of a point in the picture, in the photo */
  forward(x: number, y: number): Point;
}

const origin: Point = [0, 0];

/** a wrist's half width by a watch's case along the arm, where the arm's edge is not known */
const wristByCase = 0.72;

/**
 * The map that takes an accessory's points to where they are placed: three points set it wholly (a turned head squeezes
 * what is seen at a slant), two turn and scale, and a watch's strap goes about the wrist.
 * @param upright glasses' three points lie nearly on a line: what one up the face, as long as they are wide, is in the photo;
 *   absent: at right angles to them
 */
export function fitMap(
  kind: AccessoryKind,
  { points: own, up }: Sprite,
  placed: Placed,
  upright?: Point,
): FitMap {
  switch (kind) {
    case 'glasses':
      return affine(aboutBridge(own, up), aboutBridge(placed, upright));
    case 'hat':
      return affine([own.left, own.right, own.top], [placed.left, placed.right, placed.top]);
    case 'necklace':
      return affine([own.left, own.right, own.bottom], [placed.left, placed.right, placed.bottom]);
    case 'earrings':
      return similarity([own.hook, own.bottom], [placed.hook, placed.bottom]);
    case 'bag':
      return similarity([own.hold, own.bottom], [placed.hold, placed.bottom]);
    case 'watch':
      return aboutWrist(own, placed);
  }
}

function aboutBridge(points: Placed, up?: Point): Triple {
  const { left = origin, right = origin, bridge = origin } = points;
  const [ux, uy]: Point = [left[0] - right[0], left[1] - right[1]];
  const [vx, vy]: Point = up ?? [uy, -ux];
  return [bridge, [bridge[0] + ux, bridge[1] + uy], [bridge[0] + vx, bridge[1] + vy]];
}

type Pair = readonly [Point | undefined, Point | undefined];

function similarity([a, b]: Pair, [p, q]: Pair): FitMap {
  const third = (from: Point = [0, 0], to: Point = [0, 0]): Point => [
    from[0] - (to[1] - from[1]),
    from[1] + (to[0] - from[0]),
  ];
  return affine([a, b, third(a, b)], [p, q, third(p, q)]);
}

type Triple = readonly [Point | undefined, Point | undefined, Point | undefined];

function affine(own: Triple, placed: Triple): FitMap {
  const back = solve(placed, own);
  const ahead = solve(own, placed);
  return {
    at: (x, y) => back(x, y),
    forward: (x, y) => ahead(x, y),
    scale: Math.sqrt(areaOf(own) / Math.max(1e-6, areaOf(placed))),
  };
}

/** The affine map that takes each point of `from` to that of `to`. */
function solve([a = [0, 0], b = [0, 0], c = [0, 0]]: Triple, [p = [0, 0], q = [0, 0], r = [0, 0]]: Triple) {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const determinant = ux * vy - uy * vx || 1e-9;
  return (x: number, y: number): Point => {
    const s = ((x - a[0]) * vy - (y - a[1]) * vx) / determinant;
    const t = (ux * (y - a[1]) - uy * (x - a[0])) / determinant;
    return [p[0] + s * (q[0] - p[0]) + t * (r[0] - p[0]), p[1] + s * (q[1] - p[1]) + t * (r[1] - p[1])];
  };
}

function areaOf([a = [0, 0], b = [0, 0], c = [0, 0]]: Triple): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Along the arm as it is; across it as on a cylinder seen from afar. */
function aboutWrist(own: Placed, placed: Placed): FitMap {
  const { middle = [0, 0], elbow = [0, 0], hand = [1, 0], edge } = placed;
  const { middle: ownMiddle = [0, 0], elbow: ownElbow = [0, 0], hand: ownHand = [1, 0] } = own;
  const length = Math.hypot(hand[0] - elbow[0], hand[1] - elbow[1]) || 1;
  const ownLength = Math.hypot(ownHand[0] - ownElbow[0], ownHand[1] - ownElbow[1]) || 1;
  const [ax, ay] = [(hand[0] - elbow[0]) / length, (hand[1] - elbow[1]) / length];
  const [sx, sy] = [(ownHand[0] - ownElbow[0]) / ownLength, (ownHand[1] - ownElbow[1]) / ownLength];
  const scale = ownLength / length;
  const radius = edge ? Math.hypot(edge[0] - middle[0], edge[1] - middle[1]) : wristByCase * length;
  return {
    scale,
    at(x, y) {
      const along = (x - middle[0]) * ax + (y - middle[1]) * ay;
      const across = (y - middle[1]) * ax - (x - middle[0]) * ay;
      if (Math.abs(across) >= radius) return undefined;
      const round = radius * Math.asin(across / radius);
      return [
        ownMiddle[0] + scale * (along * sx - round * sy),
        ownMiddle[1] + scale * (along * sy + round * sx),
      ];
    },
    forward(x, y) {
      const along = ((x - ownMiddle[0]) * sx + (y - ownMiddle[1]) * sy) / scale;
      const round = ((y - ownMiddle[1]) * sx - (x - ownMiddle[0]) * sy) / scale;
      const across = radius * Math.sin(Math.max(-Math.PI / 2, Math.min(Math.PI / 2, round / radius)));
      return [middle[0] + along * ax - across * ay, middle[1] + along * ay + across * ax];
    },
  };
}
