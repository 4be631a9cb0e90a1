import type { CheckpointView } from '@escena/api/views/checkpoint-view';

export const shapes = ['photo', 'square', 'portrait', 'landscape', 'wide', 'story', 'own'] as const;
/** What the picture's sides are to each other; `photo`: the photo's, `own`: as typed. */
export type Shape = (typeof shapes)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

const aspects: Readonly<Record<Exclude<Shape, 'photo' | 'own'>, number>> = {
  square: 1,
  portrait: 4 / 5,
  landscape: 3 / 2,
  wide: 16 / 9,
  story: 9 / 16,
};

/** Pixels of a latent cell, and the least side that the contract takes. */
const [cell, least, most] = [8, 64, 4096];
/** Where nobody has looked inside a checkpoint yet: what Stable Diffusion 1 was trained at. */
const usual = { width: 512, height: 512, fixed: false, multiple: cell };

interface SizeOptions {
  readonly shape: Shape;
  /** as typed */
  readonly own: Size;
  readonly checkpoint: Pick<CheckpointView, 'size'> | undefined;
  readonly photo: Size | undefined;
}

/** Pixels to draw: as many as the checkpoint was trained at, in the shape that was chosen. */
export function sizeOf({ shape, own, checkpoint, photo }: SizeOptions): Size {
  const native = checkpoint?.size ?? usual;
  if (native.fixed) return { width: native.width, height: native.height };
  const multiple = leastCommon(native.multiple, cell);
  if (shape === 'own') return { width: onGrid(own.width, multiple), height: onGrid(own.height, multiple) };
  const aspect = shape === 'photo' ? (photo ? photo.width / photo.height : 1) : aspects[shape];
  const area = native.width * native.height;
  return {
    width: onGrid(Math.sqrt(area * aspect), multiple),
    height: onGrid(Math.sqrt(area / aspect), multiple),
  };
}

function onGrid(side: number, multiple: number): number {
  const lowest = Math.ceil(least / multiple) * multiple;
  const highest = Math.floor(most / multiple) * multiple;
  return Math.min(highest, Math.max(lowest, Math.round((side || 0) / multiple) * multiple));
}

function leastCommon(a: number, b: number): number {
  let [high, low] = [Math.max(a, b), Math.min(a, b)];
  while (low > 0) [high, low] = [low, high % low];
  return (a * b) / high;
}
