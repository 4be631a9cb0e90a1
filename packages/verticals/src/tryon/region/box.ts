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

/**
 * In whole pixels, within a picture, and on either side as long as can be read, where the picture is.
 * @param keepTop nothing above is taken in, unless the picture ends too soon below
 */
export function grownTo(
  least: number,
  box: Box,
  picture: Box,
  { keepTop }: { readonly keepTop: boolean },
): Box {
  const [x, width] = grown({ from: box.x, length: box.width, most: picture.width, least, keepStart: false });
  const [y, height] = grown({
    from: box.y,
    length: box.height,
    most: picture.height,
    least,
    keepStart: keepTop,
  });
  return { x, y, width, height };
}

function grown(side: {
  readonly from: number;
  readonly length: number;
  readonly most: number;
  readonly least: number;
  readonly keepStart: boolean;
}): [from: number, length: number] {
  const { most, least, keepStart } = side;
  // A start that is kept is rounded inwards, all else outwards.
  const round = keepStart ? Math.ceil : Math.floor;
  let from = Math.min(most, Math.max(0, round(side.from)));
  let to = Math.min(most, Math.max(from, Math.ceil(side.from + side.length)));
  const lacking = Math.max(0, Math.min(least, most) - (to - from));
  if (lacking > 0) {
    to = Math.min(most, to + (keepStart ? lacking : Math.ceil(lacking / 2)));
    from = Math.max(0, Math.min(from, to - Math.min(least, most)));
    to = Math.max(to, Math.min(most, from + least));
  }
  return [from, to - from];
}

function fromCorners(xs: readonly number[], ys: readonly number[]): Box {
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
