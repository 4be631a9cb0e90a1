import type { Spot } from '../clothes/spot.ts';

/** A part of a picture, pixels from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param spots one at least */
export function boxAround(spots: readonly Spot[]): Box {
  return fromCorners(
    spots.map(([x]) => x),
    spots.map(([, y]) => y),
  );
}

/** @param boxes one at least */
export function unionOfBoxes(boxes: readonly Box[]): Box {
  return fromCorners(
    boxes.flatMap(({ x, width }) => [x, x + width]),
    boxes.flatMap(({ y, height }) => [y, y + height]),
  );
}

export function contains(outer: Box, inner: Box): boolean {
  const { x, y } = inner;
  const fits = x + inner.width <= outer.x + outer.width && y + inner.height <= outer.y + outer.height;
  return x >= outer.x && y >= outer.y && fits;
}

/** In whole pixels, within a picture, and on either side as long as can be read, where the picture is. */
export function grownTo(least: number, box: Box, picture: Box): Box {
  const [x, width] = grown(box.x, box.width, { most: picture.width, least });
  const [y, height] = grown(box.y, box.height, { most: picture.height, least });
  return { x, y, width, height };
}

function grown(
  start: number,
  length: number,
  { most, least }: { readonly most: number; readonly least: number },
): [from: number, length: number] {
  const wanted = Math.min(most, least);
  const lacking = Math.max(0, wanted - length) / 2;
  const from = Math.min(most - wanted, Math.max(0, Math.floor(start - lacking)));
  const to = Math.max(from + wanted, Math.min(most, Math.ceil(start + length + lacking)));
  return [from, to - from];
}

function fromCorners(xs: readonly number[], ys: readonly number[]): Box {
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether a pixel is in the ellipse that a box is drawn around. */
export function inEllipse({ x, y, width, height }: Box, px: number, py: number): boolean {
  const [dx, dy] = [(px + 0.5 - x) / width - 0.5, (py + 0.5 - y) / height - 0.5];
  return dx * dx + dy * dy <= 0.25;
}
