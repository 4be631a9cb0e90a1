import type { Raster } from '@escena/core/raster';

/** What a person says about the thing to keep. Positions are fractions of the photo's width and height. */
export interface CutOutMarks {
  readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
  /** left, top, right, bottom: nothing outside is kept */
  readonly box?: readonly [number, number, number, number];
  readonly strokes?: readonly {
    readonly keep: boolean;
    /** fraction of the longer side */
    readonly radius: number;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
  /** 1 channel, any size: above half is kept, as a first guess that edges and colours then correct */
  readonly mask?: Raster;
}

/** Marks as pixels of a working picture. */
export interface Seeds {
  /** 1 keep, 2 remove, 3 outside the box, 0 nothing said */
  readonly fixed: Uint8Array;
  readonly hasKeep: boolean;
  readonly hasBox: boolean;
  /** 1 within the first guess, or undefined without one */
  readonly guess: Uint8Array | undefined;
}

/** fraction of the longer side that a click stands for */
const clickRadius = 0.006;

export function seedsOf(marks: CutOutMarks, width: number, height: number): Seeds {
  const fixed = new Uint8Array(width * height);
  const long = Math.max(width, height);
  const disc = (x: number, y: number, radius: number, value: number): void => {
    const r = Math.max(1, radius);
    for (let v = Math.max(0, Math.floor(y - r)); v <= Math.min(height - 1, y + r); v++)
      for (let u = Math.max(0, Math.floor(x - r)); u <= Math.min(width - 1, x + r); u++)
        if (Math.hypot(u + 0.5 - x, v + 0.5 - y) <= r) fixed[v * width + u] = value;
  };
  if (marks.box) {
    const [left, top, right, bottom] = marks.box;
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++) {
        const [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
        if (u < left || u > right || v < top || v > bottom) fixed[i] = 3;
      }
  }
  for (const { keep, radius, points } of marks.strokes ?? [])
    points.forEach(({ x, y }, k) => {
      const before = points[k - 1] ?? { x, y };
      const steps = Math.max(1, Math.ceil(Math.hypot((x - before.x) * width, (y - before.y) * height)));
      for (let s = 0; s <= steps; s++) {
        const t = s / steps;
        const u = before.x + t * (x - before.x);
        const v = before.y + t * (y - before.y);
        disc(u * width, v * height, radius * long, keep ? 1 : 2);
      }
    });
  for (const { x, y, keep } of marks.clicks ?? [])
    disc(x * width, y * height, clickRadius * long, keep ? 1 : 2);
  return {
    fixed,
    hasKeep: fixed.includes(1),
    hasBox: !!marks.box,
    guess: guessOf(marks.mask, width, height),
  };
}

function guessOf(mask: Raster | undefined, width: number, height: number): Uint8Array | undefined {
  if (!mask) return undefined;
  const guess = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * mask.height) / height) * mask.width;
    for (let x = 0; x < width; x++, i++) {
      const at = (row + Math.floor(((x + 0.5) * mask.width) / width)) * mask.channels;
      guess[i] = (mask.data[at] ?? 0) > 127 ? 1 : 0;
    }
  }
  return guess;
}
