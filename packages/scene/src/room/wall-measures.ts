/** What lies inside a rectangle of a straightened wall and around it, in constant time (summed areas, Crow 1984). */
import { luminance } from './find-windows.ts';
import type { WallRectangle } from './wall-rectangles.ts';
import type { WallView } from './wall-view.ts';

export interface PatchMeasure {
  /** share of the patch that the photo shows */
  readonly seen: number;
  /** means over what is seen: linear red, green, blue */
  readonly color: readonly [number, number, number];
  readonly luminance: number;
  /** share of what is seen that is about to clip */
  readonly glaring: number;
  /** mean difference of lightness (0…255) between neighbours */
  readonly detail: number;
}

export interface WallMeasures {
  /** median luminance of the whole wall as seen */
  readonly typical: number;
  inside(rectangle: WallRectangle): PatchMeasure;
  /** strips beside and above, as far as the wall is seen there */
  around(rectangle: WallRectangle): PatchMeasure;
}

/** linear luminance */
const glare = 0.8;
/** samples: the frame between what is inside and what is around, and the strip's width */
const frame = 2;
const strip = 6;
const planes = 6;

export function measureWall(view: WallView): WallMeasures {
  const { columns, rows, red, green, blue, light } = view;
  const stride = (columns + 1) * planes;
  const table = new Float64Array((rows + 1) * stride);
  const row = new Float64Array(planes);
  for (let y = 0; y < rows; y++) {
    row.fill(0);
    for (let x = 0; x < columns; x++) {
      const i = y * columns + x;
      const own = light[i] ?? -1;
      if (own >= 0) {
        const [r, g, b] = [red[i] ?? 0, green[i] ?? 0, blue[i] ?? 0];
        const beside = x > 0 ? (light[i - 1] ?? -1) : -1;
        const below = y > 0 ? (light[i - columns] ?? -1) : -1;
        const detail =
          (beside < 0 ? 0 : Math.abs(own - beside)) / 2 + (below < 0 ? 0 : Math.abs(own - below)) / 2;
        [1, r, g, b, luminance([r, g, b]) > glare ? 1 : 0, detail].forEach(
          (value, p) => (row[p] = (row[p] ?? 0) + value),
        );
      }
      for (let p = 0; p < planes; p++)
        table[(y + 1) * stride + (x + 1) * planes + p] =
          (table[y * stride + (x + 1) * planes + p] ?? 0) + (row[p] ?? 0);
    }
  }
  const add = (sums: Float64Array, [l, b, r, t]: readonly [number, number, number, number]): number => {
    const [left, right] = [Math.max(0, l), Math.min(columns, r)];
    const [bottom, top] = [Math.max(0, b), Math.min(rows, t)];
    if (right <= left || top <= bottom) return 0;
    for (let p = 0; p < planes; p++)
      sums[p] =
        (sums[p] ?? 0) +
        (table[top * stride + right * planes + p] ?? 0) -
        (table[bottom * stride + right * planes + p] ?? 0) -
        (table[top * stride + left * planes + p] ?? 0) +
        (table[bottom * stride + left * planes + p] ?? 0);
    return (right - left) * (top - bottom);
  };
  const measure = (parts: readonly (readonly [number, number, number, number])[]): PatchMeasure => {
    const sums = new Float64Array(planes);
    const area = parts.reduce((sum, part) => sum + add(sums, part), 0);
    const [count = 0, r = 0, g = 0, b = 0, glaring = 0, detail = 0] = sums;
    const n = Math.max(1, count);
    const color = [r / n, g / n, b / n] as const;
    return {
      seen: count / Math.max(1, area),
      color,
      luminance: luminance(color),
      glaring: glaring / n,
      detail: detail / n,
    };
  };
  return {
    typical: medianOf(view),
    inside: ({ left, right, bottom, top }) =>
      measure([[left + frame, bottom + frame, right - frame, top - frame]]),
    around: ({ left, right, bottom, top }) =>
      measure([
        [left - frame - strip, bottom, left - frame, top],
        [right + frame, bottom, right + frame + strip, top],
        [left, top + frame, right, top + frame + strip],
      ]),
  };
}

function medianOf({ red, green, blue, light }: WallView): number {
  const values = [...light.keys()]
    .filter((i) => (light[i] ?? -1) >= 0)
    .map((i) => luminance([red[i] ?? 0, green[i] ?? 0, blue[i] ?? 0]));
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}
