/** The body of a shirt, a coat or a dress, without its sleeves. Lengths are in chest widths. */
import { mix } from './mix.ts';
import type { Spot } from './spot.ts';
import { type Usual, usual } from './usual.ts';

/** How a kind differs from a T-shirt. In chest widths. */
export interface TopKind {
  readonly length: Usual;
  readonly waist: Usual;
  readonly hem: Usual;
}

export const usualBody = ({ length, waist, hem }: TopKind): readonly Usual[] => [
  usual(0, 1),
  usual(0, 1),
  usual(0, 0.2),
  usual(0.8, 0.3),
  // neck between its ends; how far its back dips, in its width; shoulders; how far they drop; armholes' depth
  usual(0.42, 0.12),
  usual(0.12, 0.3),
  usual(0.88, 0.09),
  usual(0.1, 0.05),
  usual(0.55, 0.085),
  waist,
  hem,
  length,
  // how far the hem hangs to a side; how far one side of it hangs lower
  usual(0, 0.05),
  usual(0, 0.04),
];

/** where some of them are */
export const bodyNumbers = { neck: 4, dip: 5, shoulders: 6, drop: 7, count: 14 } as const;

/** Without sleeves: wide necklines and narrow straps, from a tank's to a boat's. */
export function withStraps(numbers: readonly Usual[]): readonly Usual[] {
  const straps: Readonly<Record<number, Usual>> = {
    [bodyNumbers.neck]: usual(0.55, 0.1),
    [bodyNumbers.dip]: usual(0.5, 0.4),
    [bodyNumbers.shoulders]: usual(0.8, 0.1),
    [bodyNumbers.drop]: usual(0.02, 0.03),
  };
  return numbers.map((one, i) => straps[i] ?? one);
}

/** depth of a wearer's waist and hips in depths of the armhole, below the neck, in a regular fit */
export const waistAt = 1.75;
export const hipsAt = 2.5;

/** A body's half in its own frame: across from its middle, down from the neck's ends. */
export interface TopBody {
  /** from that frame to the silhouette's */
  readonly at: (across: number, down: number) => Spot;
  readonly neck: number;
  readonly dip: number;
  readonly shoulder: Spot;
  readonly armpit: Spot;
  readonly waist: number;
  readonly hem: number;
  readonly length: number;
  readonly shift: number;
  readonly tilt: number;
}

export function topBody(numbers: readonly number[]): TopBody {
  const [x = 0, y = 0, turn = 0, width = 1, neck = 0, dip = 0, shoulder = 0, drop = 0, depth = 0, ...rest] =
    numbers;
  const [waist = 1, hem = 1, length = 1, shift = 0, tilt = 0] = rest;
  const [c, s] = [Math.cos(turn) * width, Math.sin(turn) * width];
  return {
    at: (across, down) => [x + c * across - s * down, y + s * across + c * down],
    neck: neck / 2,
    dip: dip * neck,
    shoulder: [shoulder / 2, drop],
    armpit: [0.5, depth],
    waist: waist / 2,
    hem: hem / 2,
    length,
    shift,
    tilt,
  };
}

/** The side's edge at a depth below the neck, in chest widths. @param side 1 the picture's right, −1 its left */
export function sideAt(
  { armpit, waist, hem, length, shift, tilt }: TopBody,
  side: number,
  depth: number,
): Spot {
  const end = length + side * tilt;
  const middle = waistDepth(armpit[1], length);
  const along = (depth - armpit[1]) / (end - armpit[1] || 1);
  const half =
    depth < middle
      ? mix(armpit[0], waist, (depth - armpit[1]) / (middle - armpit[1] || 1))
      : mix(waist, hem, (depth - middle) / (end - middle || 1));
  return [side * half + shift * along, depth];
}

export function waistDepth(armhole: number, length: number): number {
  return Math.min(armhole * waistAt, armhole + 0.55 * (length - armhole));
}
