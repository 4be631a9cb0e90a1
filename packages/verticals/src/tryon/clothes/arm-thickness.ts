/** How thick this person's arms are, by what is seen of them: bare as they are, in sleeves somewhat less than those. */
import { bareArmHalf, type Girth, type Thickness } from './bare-arm.ts';
import type { BodyFrame, Side } from './body-frame.ts';
import { spread } from './polyline.ts';
import { along, minus, type Spot, unit } from './spot.ts';
import type { Depth } from './trace-edge.ts';

const samples = 24;
/** of them: nearer the shoulder an arm is part of it */
const shoulders = samples / 4;
/** of a sleeve's width, an arm's in it */
const inSleeve = 0.68;
const [thinnest, thickest] = [0.8, 1.45] as const;
/** of them: from here on it is as wide as is seen of it anywhere */
const upperArm = 9;
/** in usual half widths */
const farthest = 0.6;
/** fewer places say nothing */
const enough = 3;
/** in shoulder breadths: nothing wider is an arm */
const widest = 0.3;

export function armThickness(
  frame: BodyFrame,
  { skin, worn }: { readonly skin: Depth; readonly worn: Depth },
): Thickness {
  const bare = { Left: girths(frame, 'Left', skin), Right: girths(frame, 'Right', skin) };
  const of = (side: Side): Girth[] => {
    const other = side === 'Left' ? 'Right' : 'Left';
    // What lies aside on one arm says nothing of the other's.
    const seen = [bare[side], bare[other].map(inMiddle)].find((found) => found.length >= enough);
    const known =
      seen ??
      girths(frame, side, worn).map((girth) => inMiddle({ ...girth, factor: inSleeve * girth.factor }));
    const first = Math.min(upperArm, Math.max(shoulders, seen?.[0]?.at ?? upperArm));
    return Array.from({ length: samples }, (_, at) => {
      if (known.length < enough) return { factor: 1, aside: 0 };
      const { factor, aside } = nearest(known, at);
      // A shoulder is as wide as its bones; what is seen of an arm tells of the arm.
      const share = Math.min(1, at / first);
      return {
        factor: 1 + share * (Math.min(thickest, Math.max(thinnest, factor)) - 1),
        aside: share * Math.min(farthest, Math.max(-farthest, aside)),
      };
    });
  };
  return { Left: of('Left'), Right: of('Right') };
}

interface Seen extends Girth {
  /** number of the place on the arm's axis */
  readonly at: number;
}

const inMiddle = (seen: Seen): Seen => ({ ...seen, aside: 0 });

/** The middle one of the three nearest. */
function nearest(known: readonly Seen[], at: number): Girth {
  const three = [...known].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at)).slice(0, 3);
  const middleOf = (name: keyof Girth): number =>
    three.map((girth) => girth[name]).sort((a, b) => a - b)[three.length >> 1] ?? 0;
  return { factor: middleOf('factor'), aside: middleOf('aside') };
}

/** How wide an arm is across its axis and where its middle lies, wherever the axis lies within. */
function girths({ arms, breadth }: BodyFrame, side: Side, inside: Depth): Seen[] {
  const { shoulder, elbow, wrist } = arms[side];
  const axis = spread([shoulder, elbow, wrist], samples);
  return axis.slice(shoulders).flatMap((spot, k) => {
    const at = k + shoulders;
    if (inside(spot) <= 0) return [];
    const [x, y] = unit(minus(axis[Math.min(samples - 1, at + 1)] as Spot, axis[at - 1] as Spot));
    const reach = ([-1, 1] as const).map((sign) => {
      for (let far = 1; far < widest * breadth; far++)
        if (inside(along(spot, [-y, x], sign * far)) <= 0) return far;
      return Infinity;
    });
    const [left = Infinity, right = Infinity] = reach;
    const usual = bareArmHalf(at / (samples - 1)) * breadth;
    const girth = { at, factor: (left + right) / 2 / usual, aside: (right - left) / 2 / usual };
    return Number.isFinite(girth.factor) ? [girth] : [];
  });
}
