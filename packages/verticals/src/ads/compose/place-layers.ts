import type { Format } from '../formats/format.ts';
import type { Layer, Place } from '../templates/template.ts';

/** Whole pixels; right and bottom are not included. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Air between the words and the edge, part of the short side. */
const margin = 0.05;

/** Where words and logos may be: without the margin and what the channel covers. */
export function safeArea({ width, height, unsafe = {} }: Format): PixelBox {
  const air = margin * Math.min(width, height);
  const { top = 0, right = 0, bottom = 0, left = 0 } = unsafe;
  return {
    left: Math.ceil(Math.max(air, left * width)),
    top: Math.ceil(Math.max(air, top * height)),
    right: Math.floor(width - Math.max(air, right * width)),
    bottom: Math.floor(height - Math.max(air, bottom * height)),
  };
}

export const canvasOf = ({ width, height }: Format): PixelBox => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});

export function placeLayer(
  { place, within = 'safe' }: Pick<Layer, 'place' | 'within'>,
  format: Format,
): PixelBox {
  const canvas = canvasOf(format);
  if (within === 'canvas') return placeIn(canvas, place);
  const safe = safeArea(format);
  const box = placeIn(safe, place);
  if (within === 'safe') return box;
  return {
    left: box.left <= safe.left ? canvas.left : box.left,
    top: box.top <= safe.top ? canvas.top : box.top,
    right: box.right >= safe.right ? canvas.right : box.right,
    bottom: box.bottom >= safe.bottom ? canvas.bottom : box.bottom,
  };
}

function placeIn(area: PixelBox, [left, top, width, height]: Place): PixelBox {
  const [w, h] = [area.right - area.left, area.bottom - area.top];
  return {
    left: Math.round(area.left + left * w),
    top: Math.round(area.top + top * h),
    right: Math.round(area.left + (left + width) * w),
    bottom: Math.round(area.top + (top + height) * h),
  };
}
