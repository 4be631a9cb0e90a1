/** Trousers and shorts lying flat, and skirts: a seat, and two legs or none. Lengths are in waistband widths. */
import type { GarmentPoint } from '../../landmarks/garment-landmarks.ts';
import type { GarmentShape, ShapePart, ShapePoint } from './garment-shape.ts';
import type { Spot } from './spot.ts';
import { type Usual, usual } from './usual.ts';

/** x, y of the waistband's middle, turn, width; hips' width, their depth */
const seat: readonly Usual[] = [
  usual(0, 1),
  usual(0, 1),
  usual(0, 0.2),
  usual(0.6, 0.3),
  usual(1.22, 0.12),
  usual(0.5, 0.08),
];
/** angle from straight down, length below the crotch, hem's width */
const leg: readonly Usual[] = [usual(0.06, 0.12), usual(1.4, 1), usual(0.48, 0.15)];
const legNumbers = 3;

export const trousersShape: GarmentShape = {
  // the crotch's depth
  usual: [...seat, usual(0.8, 0.12), ...leg, ...leg],
  length: 2.6,
  starts: [
    { 8: 2.1, 11: 2.1 },
    { 8: 0.4, 9: 0.6, 11: 0.4, 12: 0.6 },
  ],
  parts: trouserParts,
  points: trouserPoints,
};

export const skirtShape: GarmentShape = {
  // hem's width, length, how far the hem hangs to a side
  usual: [...seat, usual(1.5, 0.4), usual(1.6, 0.6), usual(0, 0.06)],
  length: 1.6,
  starts: [{}, { 6: 1.2, 7: 1 }],
  parts: skirtParts,
  points: skirtPoints,
};

interface Seat {
  readonly at: (across: number, down: number) => Spot;
  readonly hip: number;
  readonly depth: number;
}

function seatOf([x = 0, y = 0, turn = 0, width = 1, hips = 1, depth = 0.5]: readonly number[]): Seat {
  const [c, s] = [Math.cos(turn) * width, Math.sin(turn) * width];
  return {
    at: (across, down) => [x + c * across - s * down, y + s * across + c * down],
    hip: hips / 2,
    depth,
  };
}

interface Leg {
  readonly knee: readonly [outer: Spot, inner: Spot];
  readonly hem: readonly [outer: Spot, inner: Spot];
}

function legOf(numbers: readonly number[], { hip }: Seat, side: number): Leg {
  const crotch = numbers[6] ?? 0;
  const from = seat.length + 1 + (side > 0 ? 0 : legNumbers);
  const [angle = 0, length = 0, hem = 0] = numbers.slice(from, from + legNumbers);
  const across = (along: number, width: number): readonly [Spot, Spot] => {
    const [u, v] = [hip / 2 + along * Math.sin(angle), crotch + along * Math.cos(angle)];
    const [du, dv] = [(width / 2) * Math.cos(angle), (width / 2) * Math.sin(angle)];
    return [
      [side * (u + du), v - dv],
      [side * (u - du), v + dv],
    ];
  };
  return { knee: across(length / 2, 0.35 * hip + 0.65 * hem), hem: across(length, hem) };
}

function trouserParts(numbers: readonly number[]): ShapePart[] {
  const top = seatOf(numbers);
  const { at, hip, depth } = top;
  const crotch: Spot = [0, numbers[6] ?? 0];
  const place = (ring: readonly Spot[]): Spot[] => ring.map(([u, v]) => at(u, v));
  const legs = [1, -1].map((side) => {
    const { knee, hem } = legOf(numbers, top, side);
    const ring: Spot[] = [[0, depth], [side * hip, depth], knee[0], hem[0], hem[1], knee[1], crotch];
    return { ring: place(ring), seams: [0, 6] };
  });
  const ring: Spot[] = [[0.5, 0], [hip, depth], crotch, [-hip, depth], [-0.5, 0]];
  return [{ ring: place(ring), seams: [1, 2] }, ...legs];
}

function trouserPoints(numbers: readonly number[]): ShapePoint[] {
  const top = seatOf(numbers);
  const points = seatPoints(top);
  const add = (name: GarmentPoint, [u, v]: Spot, corner: ShapePoint['corner']): void => {
    points.push({ name, spot: top.at(u, v), corner });
  };
  add('crotch', [0, numbers[6] ?? 0], -1);
  for (const [side, name] of sides) {
    const { knee, hem } = legOf(numbers, top, side);
    const length = numbers[side > 0 ? 8 : 11] ?? 0;
    const middle: Spot = [(knee[0][0] + knee[1][0]) / 2, (knee[0][1] + knee[1][1]) / 2];
    if (length > toKnee) add(`knee${name}`, middle, 0);
    add(`hem${name}`, hem[0], 1);
    add(`hem${name}Inner`, hem[1], 1);
  }
  return points;
}

/** shorter legs (in waistband widths, below the crotch) end above the knee */
const toKnee = 1.1;
/** The wearer's left is on the picture's right. */
const sides = [
  [1, 'Left'],
  [-1, 'Right'],
] as const;

function seatPoints({ at, hip, depth }: Seat): ShapePoint[] {
  return sides.flatMap(([side, name]): ShapePoint[] => [
    { name: `waist${name}`, spot: at(side / 2, 0), corner: 1 },
    { name: `hip${name}`, spot: at(side * hip, depth), corner: 0 },
  ]);
}

function skirtParts(numbers: readonly number[]): ShapePart[] {
  const { at, hip, depth } = seatOf(numbers);
  const half = (side: number): Spot[] => [at(side / 2, 0), at(side * hip, depth), skirtHem(numbers, side)];
  return [{ ring: [...half(1), ...half(-1).reverse()], seams: [] }];
}

function skirtPoints(numbers: readonly number[]): ShapePoint[] {
  return [
    ...seatPoints(seatOf(numbers)),
    ...sides.map(([side, name]): ShapePoint => ({
      name: `hem${name}`,
      spot: skirtHem(numbers, side),
      corner: 1,
    })),
  ];
}

function skirtHem(numbers: readonly number[], side: number): Spot {
  const [hem = 1, length = 1, shift = 0] = numbers.slice(seat.length);
  return seatOf(numbers).at((side * hem) / 2 + shift, length);
}
