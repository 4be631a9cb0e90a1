/** A garment's outline by parts, each a ring of named edges, from its points: the same names on its own picture and on a person. */
import type { GarmentKind, GarmentPoint } from '../landmarks/garment-landmarks.ts';
import { type Side, sides } from './body-frame.ts';
import { along, distance, middle, minus, plus, type Spot, times, unit } from './spot.ts';

export type Points = Partial<Readonly<Record<GarmentPoint, Spot>>>;

export type EdgeName =
  'neckline' | 'shoulder' | 'armhole' | 'side' | 'hem' | 'sleeve' | 'cuff' | 'waist' | 'seam';

export interface Edge {
  readonly name: EdgeName;
  readonly line: readonly Spot[];
}

export interface Part {
  readonly name: 'trunk' | `sleeve${Side}` | `leg${Side}`;
  /** one after another, each beginning where the one before ends */
  readonly edges: readonly Edge[];
}

/** @returns undefined where points are missing that the kind cannot do without */
export function garmentOutline(kind: GarmentKind, points: Points): readonly Part[] | undefined {
  return kind === 'bottom' ? bottomParts(points) : upperParts(points);
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

function upperParts(p: Points): Part[] | undefined {
  const { neckLeft, neckRight, neckFront, hemLeft, hemRight } = p;
  const { shoulderLeft, shoulderRight, armpitLeft, armpitRight } = p;
  if (!neckLeft || !neckRight || !neckFront || !hemLeft || !hemRight) return undefined;
  if (!shoulderLeft || !shoulderRight || !armpitLeft || !armpitRight) return undefined;
  const trunk: Part = {
    name: 'trunk',
    edges: [
      { name: 'neckline', line: neckCurve(neckRight, neckFront, neckLeft) },
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
  const bend = elbow && elbowEdges({ shoulder, armpit, outer, inner, elbow });
  return {
    name: `sleeve${side}`,
    edges: [
      { name: 'sleeve', line: withKnown([shoulder, bend?.outer, outer]) },
      { name: 'cuff', line: [outer, inner] },
      { name: 'sleeve', line: withKnown([inner, bend?.inner, armpit]) },
      { name: 'armhole', line: [armpit, shoulder] },
    ],
  };
}

/** The two edges of a sleeve beside its elbow, as wide there as the mean of armhole and cuff. */
function elbowEdges({
  shoulder,
  armpit,
  outer,
  inner,
  elbow,
}: Record<'shoulder' | 'armpit' | 'outer' | 'inner' | 'elbow', Spot>) {
  const half = (distance(shoulder, armpit) + distance(outer, inner)) / 4;
  const towards = unit(plus(unit(minus(shoulder, armpit)), unit(minus(outer, inner))));
  return { outer: along(elbow, towards, half), inner: along(elbow, towards, -half) };
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

/** Half an ellipse from side to side through the front. */
export function neckCurve(right: Spot, front: Spot, left: Spot): Spot[] {
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
