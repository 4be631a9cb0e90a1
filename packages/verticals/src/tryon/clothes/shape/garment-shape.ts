import type { GarmentPoint } from '../../landmarks/garment-landmarks.ts';
import type { Spot } from './spot.ts';
import type { Usual } from './usual.ts';

/** One closed polygon of a garment's outline: the body, a sleeve, a leg. */
export interface ShapePart {
  readonly ring: readonly Spot[];
  /** edges (from this corner to the next) that lie within the garment: an armhole with its sleeve sewn in */
  readonly seams: readonly number[];
}

/** A garment's point on a shape. */
export interface ShapePoint {
  readonly name: GarmentPoint;
  readonly spot: Spot;
  /** what the outline does there: 1 turns out (a hem's end), −1 turns in (an armpit), 0 runs on */
  readonly corner: -1 | 0 | 1;
}

/**
 * A kind of garment as a few numbers. The first three are where it is (x, y) and how it is turned (radians, clockwise in the
 * picture), the fourth its width in the silhouette's unit; lengths among the others are in that width.
 */
export interface GarmentShape {
  readonly usual: readonly Usual[];
  /** usual length from neck or waistband to hem, in widths */
  readonly length: number;
  /** numbers that a fit may start from, instead of their means */
  readonly starts: readonly Readonly<Record<number, number>>[];
  parts(numbers: readonly number[]): readonly ShapePart[];
  points(numbers: readonly number[]): readonly ShapePoint[];
}
