import { AppError } from '@escena/core/app-error';
import { type FaceInPhoto, type Point, type Point3, pointsOf } from '../../landmarks/face-in-photo.ts';
import { fromPoint } from '../../landmarks/head-frame.ts';
import { measureAcross } from './measure-across.ts';
import type { Copy, Placed, Shape, Wearer, WornFace } from './wearer.ts';

/** Usual measures of things that a picture says no size of, millimetres. */
const usual = { glasses: 138, hat: 164, earring: 36, stud: 12 } as const;
/** a neck: half its width, what is narrower is none, as far as it is looked for, and from the chin to between the shoulders */
const neckMm = { half: 50, least: 32, reach: 90, long: 95 } as const;
/** an earring taller than this by its width hangs from the ear */
const pendant = 1.5;
/** hinges lie behind the bridge, as fronts are curved */
const wrapMm = 13;
/** above the mesh's highest point of the forehead, where a hat sits, and how far its sides lie behind the forehead */
const hatLine = { up: 2, back: 55 } as const;
/** from the mesh's end before the ear, by the jaw, to the lobe: outwards, up, towards the front */
const lobeMm = [4, 6, -14] as const;
/** of the face's front along the photo: from this turn on the far ear is hidden */
const turnedAway = 0.25;

export function placeGlasses({ face }: Wearer, { wideMm = usual.glasses }: Shape): Placed {
  const { points, frame } = faceOf(face);
  // Between the eyes, a little above the pupils: where a bridge rests.
  const bridge = between(points, 168, 6, 0.1);
  const hinge = (side: 1 | -1): Point => flat(fromPoint(bridge, frame, [(side * wideMm) / 2, 2, -wrapMm]));
  return { left: hinge(1), right: hinge(-1), bridge: flat(fromPoint(bridge, frame, [0, 0, 3])) };
}

export function placeHat({ face }: Wearer, { span }: Shape): Placed {
  const { points, frame } = faceOf(face);
  const forehead = points.points[10] ?? [0, 0, 0];
  const line = fromPoint(forehead, frame, [0, hatLine.up, -hatLine.back]);
  const side = (to: 1 | -1): Point => flat(fromPoint(line, frame, [(to * usual.hat) / 2, 0, 0]));
  return { left: side(1), right: side(-1), top: flat(fromPoint(line, frame, [0, span * usual.hat, 0])) };
}

/** Lobes: below the ends of the mesh before the ears. An ear that is turned away wears none. */
export function placeEarrings({ face }: Wearer, { tall, wideMm }: Shape): readonly Copy[] {
  const { points, frame } = faceOf(face);
  const longMm = wideMm ? wideMm * tall : tall > pendant ? usual.earring : usual.stud;
  return (['right', 'left'] as const).flatMap((side): Copy[] => {
    const to = side === 'left' ? 1 : -1;
    if (to * frame.front[0] > turnedAway) return [];
    const lobe = fromPoint(points.points[side === 'left' ? 361 : 132] ?? [0, 0, 0], frame, [
      to * lobeMm[0],
      lobeMm[1],
      lobeMm[2],
    ]);
    // It hangs straight down, however the head is held.
    return [{ side, placed: { hook: flat(lobe), bottom: [lobe[0], lobe[1] + longMm * frame.perMm] } }];
  });
}

/** From either side of the neck as far as it shows, above collar or neckline. */
export function placeNecklace({ photo, face, body }: Wearer, { span }: Shape): Placed {
  const [left, right] = [body.point('leftShoulder'), body.point('rightShoulder')];
  if (face) {
    const { points, frame } = face;
    const [chin = [0, 0]] = pointsOf(points, [152]);
    const base: Point =
      left && right
        ? [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2]
        : [chin[0], chin[1] + neckMm.long * frame.perMm];
    const at: Point = [chin[0] + 0.3 * (base[0] - chin[0]), chin[1] + 0.3 * (base[1] - chin[1])];
    const across = measureAcross(photo, at, [0, 1], neckMm.reach * frame.perMm);
    const isNeck = across && across.half > neckMm.least * frame.perMm;
    return isNeck ? hung(across.middle, across.half, span) : hung(at, neckMm.half * frame.perMm, span);
  }
  if (!left || !right) throw new AppError('tryon.no_place');
  const wide = Math.hypot(left[0] - right[0], left[1] - right[1]);
  return hung([(left[0] + right[0]) / 2, (left[1] + right[1]) / 2 - 0.16 * wide], 0.17 * wide, span);
}

/** @param half of the neck's width */
function hung([x, y]: Point, half: number, span: number): Placed {
  return { left: [x + half, y], right: [x - half, y], bottom: [x, y + 2 * half * span] };
}

function faceOf(face: WornFace | undefined): WornFace {
  if (!face) throw new AppError('tryon.no_place');
  return face;
}

function between({ points }: FaceInPhoto, a: number, b: number, share: number): Point3 {
  const [p, q] = [points[a] ?? [0, 0, 0], points[b] ?? [0, 0, 0]];
  return [p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1]), p[2] + share * (q[2] - p[2])];
}

function flat([x, y]: Point3): Point {
  return [x, y];
}
