/** A garment's outline by parts, each a ring of named edges, from its points: the same names on its own picture and on a person. */
import type { GarmentKind, GarmentPoint } from '../landmarks/garment-landmarks.ts';
import { type Side, sides } from './body-frame.ts';
import { along, distance, dot, middle, minus, mix, plus, type Spot, times, unit } from './spot.ts';

export type Points = Partial<Readonly<Record<GarmentPoint, Spot>>>;

export type EdgeName =
  'neckline' | 'shoulder' | 'armhole' | 'side' | 'hem' | 'sleeve' | 'cuff' | 'waist' | 'seam';

export interface Edge {
  readonly name: EdgeName;
  readonly line: readonly Spot[];
  /** how far along the edge each of its corners counts, 0…1; absent: by its length */
  readonly at?: readonly number[];
}

export interface Part {
  readonly name: 'trunk' | `sleeve${Side}` | `leg${Side}`;
  /** one after another, each beginning where the one before ends */
  readonly edges: readonly Edge[];
}

/** How a neckline runs: round, or down to a point, as collars open. */
export type Neck = 'round' | 'pointed';

/** @returns undefined where points are missing that the kind cannot do without */
export function garmentOutline(
  kind: GarmentKind,
  points: Points,
  neck: Neck = 'round',
): readonly Part[] | undefined {
  return kind === 'bottom' ? bottomParts(points) : upperParts(points, neck);
}

/** Points without which there is no outline. */
export const neededPoints: Record<GarmentKind, readonly GarmentPoint[]> = {
  top: upper(),
  outerwear: upper(),
  dress: upper(),
  bottom: ['waistLeft', 'waistRight', 'hemLeft', 'hemRight'],
};

function upper(): GarmentPoint[] {
  return [
    'neckLeft',
    'neckRight',
    'neckFront',
    'shoulderLeft',
    'shoulderRight',
    'armpitLeft',
    'armpitRight',
    'hemLeft',
    'hemRight',
  ];
}

/** A sleeve shorter than this share of its armhole is none. */
const leastSleeve = 0.25;

function upperParts(p: Points, neck: Neck): Part[] | undefined {
  const { neckLeft, neckRight, neckFront, hemLeft, hemRight } = p;
  const { shoulderLeft, shoulderRight, armpitLeft, armpitRight } = p;
  if (!neckLeft || !neckRight || !neckFront || !hemLeft || !hemRight) return undefined;
  if (!shoulderLeft || !shoulderRight || !armpitLeft || !armpitRight) return undefined;
  const trunk: Part = {
    name: 'trunk',
    edges: [
      { name: 'neckline', line: neckCurve(neckRight, neckFront, neckLeft, neck) },
      { name: 'shoulder', line: [neckLeft, shoulderLeft] },
      { name: 'armhole', line: [shoulderLeft, armpitLeft] },
      { name: 'side', line: withKnown([armpitLeft, p.waistLeft, p.hipLeft, hemLeft]) },
      { name: 'hem', line: [hemLeft, hemRight] },
      { name: 'side', line: withKnown([hemRight, p.hipRight, p.waistRight, armpitRight]) },
      { name: 'armhole', line: [armpitRight, shoulderRight] },
      { name: 'shoulder', line: [shoulderRight, neckRight] },
    ],
  };
  return [trunk, ...sides.flatMap((side) => sleevePart(side, p) ?? [])];
}

function sleevePart(side: Side, p: Points): Part | undefined {
  const [shoulder, armpit] = [p[`shoulder${side}`], p[`armpit${side}`]];
  const [outer, inner, elbow] = [p[`cuff${side}Outer`], p[`cuff${side}Inner`], p[`elbow${side}`]];
  if (!shoulder || !armpit || !outer || !inner) return undefined;
  const armhole = distance(shoulder, armpit);
  if (distance(middle(outer, inner), middle(shoulder, armpit)) < leastSleeve * armhole) return undefined;
  const { neckLeft, neckRight, hemLeft, hemRight } = p;
  if (!neckLeft || !neckRight || !hemLeft || !hemRight) return undefined;
  const down = minus(middle(hemLeft, hemRight), middle(neckLeft, neckRight));
  const turn = outerTurn(side, down, minus(neckLeft, neckRight));
  const bend = elbow && elbowEdges({ shoulder, armpit, outer, inner, elbow, turn });
  return {
    name: `sleeve${side}`,
    edges: [
      { name: 'sleeve', line: [shoulder, ...(bend?.outer ?? []), outer], at: bend && [0, ...bend.at, 1] },
      { name: 'cuff', line: [outer, inner] },
      {
        name: 'sleeve',
        line: [inner, ...(bend?.inner.toReversed() ?? []), armpit],
        at: bend && [0, ...bend.at.map((share) => 1 - share).reverse(), 1],
      },
      { name: 'armhole', line: [armpit, shoulder] },
    ],
  };
}

/** An elbow is round: of the way to either end of a sleeve, what its curve takes. */
const elbowCurve = 0.2;
/** a sleeve narrows early: how far from the armhole's width to the cuff's it is at the elbow */
const towardsCuff = 0.65;
/** a sharper elbow would have its outer edges meet far from it */
const sharpest = 0.6;

/** The two edges of a sleeve about its elbow; what lies before the elbow on the axis lies before it on both edges. */
function elbowEdges({
  shoulder,
  armpit,
  outer,
  inner,
  elbow,
  turn,
}: Record<'shoulder' | 'armpit' | 'outer' | 'inner' | 'elbow', Spot> & { readonly turn: number }) {
  const half = ((1 - towardsCuff) * distance(shoulder, armpit) + towardsCuff * distance(outer, inner)) / 2;
  const [top, end] = [middle(shoulder, armpit), middle(outer, inner)];
  const [before, after] = [unit(minus(elbow, top)), unit(minus(end, elbow))];
  const across = outwardOf(before, turn);
  const bisector = unit(plus(across, outwardOf(after, turn)));
  const reach = half / Math.max(sharpest, dot(bisector, across));
  const share = distance(top, elbow) / Math.max(1e-9, distance(top, elbow) + distance(elbow, end));
  const curve = (from: Spot, corner: Spot, to: Spot): Spot[] => {
    const [one, two] = [mix(corner, from, elbowCurve), mix(corner, to, elbowCurve)];
    return [one, middle(corner, middle(one, two)), two];
  };
  // The crook of an elbow is no further from it than its point, whichever side it is on.
  const isCrookOutside = dot(after, across) > 0;
  return {
    outer: curve(shoulder, along(elbow, bisector, isCrookOutside ? half : reach), outer),
    inner: curve(armpit, along(elbow, bisector, isCrookOutside ? -reach : -half), inner),
    at: [share * (1 - elbowCurve), share, share + elbowCurve * (1 - share)],
  };
}

/** Across a piece of a sleeve, to its outer side. @param turn as of `outerTurn` */
export function outwardOf([x, y]: Spot, turn: number): Spot {
  return [-y * turn, x * turn];
}

/**
 * On which hand of someone who walks along a sleeve to its cuff its outer edge is, however it is bent: 1 or −1.
 * @param down from neck to hem @param toLeft to the wearer's left
 */
export function outerTurn(side: Side, down: Spot, toLeft: Spot): number {
  const isSeenFromFront = down[0] * toLeft[1] - down[1] * toLeft[0] < 0;
  return isSeenFromFront === (side === 'Left') ? -1 : 1;
}

function bottomParts(p: Points): Part[] | undefined {
  const { waistLeft, waistRight, hemLeft, hemRight, crotch } = p;
  if (!waistLeft || !waistRight || !hemLeft || !hemRight) return undefined;
  if (!crotch || !p.hemLeftInner || !p.hemRightInner)
    return [
      {
        name: 'trunk',
        edges: [
          { name: 'waist', line: [waistRight, waistLeft] },
          { name: 'side', line: withKnown([waistLeft, p.hipLeft, hemLeft]) },
          { name: 'hem', line: [hemLeft, hemRight] },
          { name: 'side', line: withKnown([hemRight, p.hipRight, waistRight]) },
        ],
      },
    ];
  const front = middle(waistLeft, waistRight);
  return [
    {
      name: 'legLeft',
      edges: [
        { name: 'waist', line: [front, waistLeft] },
        { name: 'side', line: withKnown([waistLeft, p.hipLeft, hemLeft]) },
        { name: 'hem', line: [hemLeft, p.hemLeftInner] },
        { name: 'side', line: [p.hemLeftInner, crotch] },
        { name: 'seam', line: [crotch, front] },
      ],
    },
    {
      name: 'legRight',
      edges: [
        { name: 'waist', line: [waistRight, front] },
        { name: 'seam', line: [front, crotch] },
        { name: 'side', line: [crotch, p.hemRightInner] },
        { name: 'hem', line: [p.hemRightInner, hemRight] },
        { name: 'side', line: withKnown([hemRight, p.hipRight, waistRight]) },
      ],
    },
  ];
}

const curveSteps = 16;

/** From side to side through the front: half an ellipse, or straight to it and back. */
export function neckCurve(right: Spot, front: Spot, left: Spot, neck: Neck = 'round'): Spot[] {
  if (neck === 'pointed')
    return Array.from({ length: curveSteps + 1 }, (_, k) => {
      const way = (2 * k) / curveSteps;
      return way < 1 ? mix(right, front, way) : mix(front, left, way - 1);
    });
  const centre = middle(right, left);
  const half = times(minus(left, right), 0.5);
  const drop = minus(front, centre);
  return Array.from({ length: curveSteps + 1 }, (_, k) => {
    const turn = (Math.PI * k) / curveSteps;
    return plus(plus(centre, times(half, -Math.cos(turn))), times(drop, Math.sin(turn)));
  });
}

function withKnown(spots: readonly (Spot | undefined)[]): Spot[] {
  return spots.flatMap((spot) => (spot ? [spot] : []));
}
