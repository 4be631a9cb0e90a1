/** How thick this person's arms are, by what is seen of them: bare as they are, in sleeves somewhat less than those. */
import { bareArmHalf, type Thickness } from './bare-arm.ts';
import type { BodyFrame, Side } from './body-frame.ts';
import { spread } from './polyline.ts';
import { along, minus, type Spot, unit } from './spot.ts';
import type { Depth } from './trace-edge.ts';

const samples = 24;
/** of a sleeve's width, an arm's in it */
const inSleeve = 0.68;
const [thinnest, thickest] = [0.8, 1.45] as const;
/** fewer places say nothing */
const enough = 3;
/** in shoulder breadths: nothing wider is an arm */
const widest = 0.3;

export function armThickness(
  frame: BodyFrame,
  { skin, worn }: { readonly skin: Depth; readonly worn: Depth },
): Thickness {
  const bare = { Left: factors(frame, 'Left', skin), Right: factors(frame, 'Right', skin) };
  const of = (side: Side): number[] => {
    const other = side === 'Left' ? 'Right' : 'Left';
    const seen = [bare[side], bare[other]].find((found) => found.length >= enough);
    const known =
      seen ?? factors(frame, side, worn).map(({ at, factor }) => ({ at, factor: inSleeve * factor }));
    return Array.from({ length: samples }, (_, at) =>
      known.length < enough ? 1 : Math.min(thickest, Math.max(thinnest, nearest(known, at))),
    );
  };
  return { Left: of('Left'), Right: of('Right') };
}

/** The middle one of the three nearest. */
function nearest(known: readonly Seen[], at: number): number {
  const three = [...known].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at)).slice(0, 3);
  return three.map(({ factor }) => factor).sort((a, b) => a - b)[1] ?? 1;
}

interface Seen {
  /** number of the place on the arm's axis */
  readonly at: number;
  readonly factor: number;
}

/** Half widths across an arm's axis over the usual ones, wherever the axis lies within. */
function factors({ arms, breadth }: BodyFrame, side: Side, inside: Depth): Seen[] {
  const { shoulder, elbow, wrist } = arms[side];
  const axis = spread([shoulder, elbow, wrist], samples);
  // Before its first quarter an arm is part of the shoulder.
  return axis.slice(samples / 4).flatMap((spot, k) => {
    const at = k + samples / 4;
    if (inside(spot) <= 0) return [];
    const [x, y] = unit(minus(axis[Math.min(samples - 1, at + 1)] as Spot, axis[at - 1] as Spot));
    const reach = ([-1, 1] as const).map((sign) => {
      for (let far = 1; far < widest * breadth; far++)
        if (inside(along(spot, [-y, x], sign * far)) <= 0) return far;
      return Infinity;
    });
    const half = ((reach[0] ?? Infinity) + (reach[1] ?? Infinity)) / 2;
    return Number.isFinite(half) ? [{ at, factor: half / (bareArmHalf(at / (samples - 1)) * breadth) }] : [];
  });
}
