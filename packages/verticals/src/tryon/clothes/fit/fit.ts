/** Where a garment lies on a body, and how it runs beside the clothes that are worn. */
import type { BodyFrame, Side } from '../body-frame.ts';
import type { Points } from '../garment-outline.ts';
import type { Spot } from '../spot.ts';
import type { Depth } from '../trace-edge.ts';

/** What is seen of a person: places within the clothes that go, and within those or bare arms and neck. */
export interface SeenBody {
  readonly frame: BodyFrame;
  readonly worn: Depth;
  readonly body: Depth;
}

/** How a sleeve, or the trunk, runs beside the worn clothes' own. */
export interface Run {
  /** whether the worn clothes go down as far as this place's level, on the limb's axis */
  readonly reaches: (spot: Spot) => boolean;
  /** whether it ends longer than they do, with them, or shorter */
  readonly end: 'longer' | 'together' | 'shorter';
}

export interface Fit {
  readonly points: Points;
  /** pixels of the photo in one of the garment's own picture, along the cloth; undefined for what has no sleeves */
  readonly sleeveScale?: number;
  readonly trunk: Run;
  readonly sleeves: Readonly<Record<Side, Run>>;
  /** whether the neckline is the worn clothes' own */
  readonly sameNeckline: boolean;
  /** a top whose armholes are open, so that their edges are its own */
  readonly isSleeveless: boolean;
}

/** As if nothing were worn. */
export const alone: Run = { reaches: () => false, end: 'longer' };

/** Of a garment whose points are not all there. */
export const nothing: Fit = {
  points: {},
  trunk: alone,
  sleeves: { Left: alone, Right: alone },
  sameNeckline: false,
  isSleeveless: false,
};

/** A hem is not straight: where a garment goes on beyond the worn one, its own edge takes over so many shoulder breadths before. */
export const overlap = 0.1;
