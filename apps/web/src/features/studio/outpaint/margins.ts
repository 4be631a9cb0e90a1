import type { Size } from '../shapes.ts';

/** Pixels of the picture that are added on each side. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const sides = ['left', 'top', 'right', 'bottom'] as const;
export type Side = (typeof sides)[number];

export const noMargins: Margins = { left: 0, top: 0, right: 0, bottom: 0 };

/** Pixels of a latent cell: margins are whole cells. */
const cell = 8;
/** The most a contract takes on a side. */
const most = 4096;

/** A margin on the grid, never inwards. */
export function snapped(pixels: number): number {
  return Math.min(most, Math.max(0, Math.round((pixels || 0) / cell) * cell));
}

/** With one side drawn out to `pixels`; from the middle, as with Alt, the opposite side goes along. */
export function withSide(margins: Margins, side: Side, pixels: number, both = false): Margins {
  const size = snapped(pixels);
  return { ...margins, [side]: size, ...(both && { [opposite[side]]: size }) };
}

const opposite: Readonly<Record<Side, Side>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

/** The larger canvas. */
export function enlarged({ width, height }: Size, { left, top, right, bottom }: Margins): Size {
  return { width: width + left + right, height: height + top + bottom };
}

/** The same share of the picture on every side: zooming out. */
export function zoomedOut({ width, height }: Size, share: number): Margins {
  const [x, y] = [snapped(width * share), snapped(height * share)];
  return { left: x, right: x, top: y, bottom: y };
}

/** What must be added, evenly, for the picture to have another shape. */
export function marginsFor({ width, height }: Size, aspect: number): Margins {
  const x = snapped((height * aspect - width) / 2);
  const y = snapped((width / aspect - height) / 2);
  return { left: x, right: x, top: y, bottom: y };
}

export const isNothing = (margins: Margins) => sides.every((side) => margins[side] === 0);
