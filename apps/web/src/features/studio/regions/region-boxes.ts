import type { Region } from '@escena/verticals/studio/region';

/** left, top, right, bottom as shares of the picture. */
export type Box = Region['box'];

/** Each is one more row of every call of the denoiser; the contract takes no more. */
export const mostRegions = 8;
/** Less wide or high than this, a box was a slip of the hand. */
const least = 0.04;

const clamp = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;

/** The box between two corners; undefined when it is hardly one. */
export function boxBetween(a: readonly [number, number], b: readonly [number, number]): Box | undefined {
  const box: Box = [
    clamp(Math.min(a[0], b[0])),
    clamp(Math.min(a[1], b[1])),
    clamp(Math.max(a[0], b[0])),
    clamp(Math.max(a[1], b[1])),
  ];
  return box[2] - box[0] < least || box[3] - box[1] < least ? undefined : box;
}

/** Moved as a whole, and kept on the picture. */
export function moved([left, top, right, bottom]: Box, x: number, y: number): Box {
  const dx = Math.min(1 - right, Math.max(-left, x));
  const dy = Math.min(1 - bottom, Math.max(-top, y));
  return [clamp(left + dx), clamp(top + dy), clamp(right + dx), clamp(bottom + dy)];
}

/** Its lower right corner moved; never smaller than a box may be. */
export function resized([left, top, right, bottom]: Box, x: number, y: number): Box {
  return [
    left,
    top,
    clamp(Math.min(1, Math.max(left + least, right + x))),
    clamp(Math.min(1, Math.max(top + least, bottom + y))),
  ];
}

/** A new box in the middle, a little further down and right for each that is there. */
export function nextBox(count: number): Box {
  const shift = (count % 4) * 0.06;
  return moved([0.2, 0.2, 0.6, 0.6], shift, shift);
}
