/**
 * Whether a rectangle of a wall is a door or a window. A window outshines the wall or shows another world behind it (much
 * detail, clipped light); a door stands on the floor, has a door's size and is framed or differs from the wall.
 */
import type { Opening } from './room.ts';
import type { PatchMeasure, WallMeasures } from './wall-measures.ts';
import type { WallRectangle } from './wall-rectangles.ts';

export interface JudgedRectangle {
  readonly kind: Opening['kind'];
  /** 0…1 */
  readonly confidence: number;
  /** how well its lines are seen, and how much it covers: orders rectangles that overlap */
  readonly rank: number;
}

/** Camera heights (1.4 m): doors of 1.9–2.4 m seen from 1.2–1.6 m; one leaf or two. */
const doorHeights = [1.2, 1.85] as const;
const doorWidths = [0.42, 1.25] as const;
/** camera heights: a window's least sides; pictures and screens are smaller */
const windowSides = [0.36, 0.36] as const;
/** camera heights above the floor that a window reaches at least: work tops and sofas end lower */
const windowHead = 1.05;

export interface JudgeContext {
  /** camera heights a sample */
  readonly step: number;
  readonly measures: WallMeasures;
  /** share of the rectangle's foot line before which free floor is seen, or undefined where no floor is known */
  readonly footed: number | undefined;
  /** typical linear luminance of the room's walls */
  readonly wallLuminance: number;
}

export function judgeOpening(
  rectangle: WallRectangle,
  { step, measures, footed, wallLuminance }: JudgeContext,
): JudgedRectangle | undefined {
  const { left, right, bottom, top, sides } = rectangle;
  const [width, height] = [(right - left) * step, (top - bottom) * step];
  const inside = measures.inside(rectangle);
  if (inside.seen < 0.35) return undefined;
  const around = measures.around(rectangle);
  if (around.seen < 0.15) return undefined;
  const lines = (sides.left + sides.right + sides.bottom + sides.top) / 4;
  const worst = Math.min(sides.left, sides.right, sides.bottom, sides.top);
  const drawn = ramp(lines, 0.6, 0.95) * ramp(worst, 0.3, 0.8);
  const glass = daylight(inside, around, Math.min(measures.typical, wallLuminance));
  const onFloor = bottom === 0;
  const rank = (kind: Opening['kind'], confidence: number): JudgedRectangle => ({
    kind,
    confidence,
    rank: confidence ** 2 * (width * height) ** 0.4,
  });
  if (onFloor && height >= doorHeights[0] && (footed ?? 0) >= 0.5) {
    if (glass > 0.5 && width >= doorWidths[0]) return rank('glass-door', glass * (0.4 + 0.6 * drawn));
    if (height > doorHeights[1] || width < doorWidths[0] || width > doorWidths[1]) return undefined;
    const shape = bell(height, 1.47, 0.2) * bell(width, 0.6, 0.22);
    // A white leaf in a white wall still has its frame.
    const framed = 0.5 * ramp(Math.min(sides.left, sides.right, sides.top), 0.8, 0.97);
    const other = Math.max(framed, ramp(difference(inside, around), 0.06, 0.3));
    return rank('door', (0.35 + 0.65 * shape) * drawn * (0.3 + 0.7 * other));
  }
  if (width < windowSides[0] || height < windowSides[1] || top * step < windowHead) return undefined;
  return glass > 0.15 ? rank('window', glass * (0.4 + 0.6 * drawn)) : undefined;
}

/** 0…1 how much a patch looks like daylight through glass beside what is around it and the wall's `typical` luminance. */
export function daylight(inside: PatchMeasure, around: PatchMeasure, typical: number): number {
  const wall = Math.max(around.luminance, typical);
  const stops = Math.log2((inside.luminance + 0.01) / (wall + 0.01));
  const brighter = ramp(stops, 0.1, 1.3);
  const glaring = ramp(inside.glaring, 0.05, 0.4) * ramp(stops, 0, 0.3);
  // Trees and sky: much detail, and less red than the room.
  const cooler = coolness(inside) / coolness(around);
  const outdoors = ramp(inside.detail - around.detail, 2, 8) * ramp(cooler, 1, 1.2) * ramp(stops, -1.2, 0);
  return 1 - (1 - 0.5 * brighter) * (1 - 0.95 * glaring) * (1 - 0.8 * outdoors);
}

function coolness({ color: [r, g, b] }: PatchMeasure): number {
  return (g + b + 0.01) / (2 * r + 0.01);
}

/** Difference of two patches' colours: mean over the channels of the ratio's logarithm. */
function difference(a: PatchMeasure, b: PatchMeasure): number {
  return (
    a.color.reduce(
      (sum, value, c) => sum + Math.abs(Math.log((value + 0.01) / ((b.color[c] ?? 0) + 0.01))),
      0,
    ) / 3
  );
}

function ramp(value: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

function bell(value: number, middle: number, spread: number): number {
  return Math.exp(-0.5 * ((value - middle) / spread) ** 2);
}
