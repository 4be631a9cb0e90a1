import { clipRect, type Mask, readRow, type Rect } from './mask.ts';
import type { View } from './view.ts';

/** The colour of what is marked: not a photo's, and clear on light and dark. */
const color = { red: 236, green: 72, blue: 60 };
/** Alpha of the wholly marked in the one and the other stripe: the pattern tells it from a red wall. */
const alphas = [166, 122] as const;
/** Pixels of the screen, a power of two. */
const stripe = 8;
/** Below this scale, four samples are averaged for a pixel of the screen, so that edges do not flicker. */
const coarse = 0.75;

/** Little-endian RGBA of every sample, for both stripes. */
const palettes = alphas.map((alpha) =>
  Uint32Array.from(
    { length: 256 },
    (_, sample) =>
      ((Math.round((sample / 255) * alpha) << 24) | (color.blue << 16) | (color.green << 8) | color.red) >>>
      0,
  ),
);

/**
 * The mask as it lies over the picture, in pixels of the screen: RGBA of `rect` of the viewport into `out`, row-major. Its
 * cost is that of the screen's pixels, whatever the picture's size.
 */
export function renderMask(mask: Mask, view: View, rect: Rect, out: Uint32Array): void {
  const width = rect.right - rect.left;
  out.fill(0, 0, width * (rect.bottom - rect.top));
  const covered = clipRect(screenRectOf(mask, view), { width: rect.right, height: rect.bottom });
  if (!covered) return;
  const [left, top] = [Math.max(rect.left, covered.left), Math.max(rect.top, covered.top)];
  const shown = covered.right - left;
  if (shown <= 0) return;
  // Quarters of a screen pixel to either side of its middle, or its middle alone.
  const offsets = view.scale < coarse ? [0.25, 0.75] : [0.5];
  const columns = offsets.map((offset) =>
    Int32Array.from({ length: shown }, (_, k) =>
      within(view.x + (left + k + offset) / view.scale, mask.width),
    ),
  );
  const rows = offsets.flatMap(() => offsets.map(() => new Uint8Array(shown)));
  for (let y = top; y < covered.bottom; y++) {
    let k = 0;
    for (const offset of offsets)
      for (const xs of columns) {
        const row = rows[k++];
        if (row) readRow(mask, within(view.y + (y + offset) / view.scale, mask.height), xs, row);
      }
    paintRow(rows, y, { out, at: (y - rect.top) * width + left - rect.left, left });
  }
}

interface Place {
  readonly out: Uint32Array;
  /** index of the row's first pixel in `out` */
  readonly at: number;
  /** its x on the screen, which the stripes follow */
  readonly left: number;
}

/** One row of the screen from one row of samples, or from the mean of four. */
function paintRow(rows: readonly Uint8Array[], y: number, { out, at, left }: Place): void {
  const [a, b, c, d] = rows;
  if (!a) return;
  for (let k = 0; k < a.length; k++) {
    const sample =
      b && c && d ? ((a[k] ?? 0) + (b[k] ?? 0) + (c[k] ?? 0) + (d[k] ?? 0) + 2) >> 2 : (a[k] ?? 0);
    if (sample === 0) continue;
    const palette = palettes[((left + k + y) / stripe) & 1];
    out[at + k] = palette?.[sample] ?? 0;
  }
}

const within = (at: number, size: number) => Math.min(size - 1, Math.max(0, Math.floor(at)));

/** Where the picture lies on the viewport: every pixel whose middle it covers, at least. */
function screenRectOf(mask: Mask, { scale, x, y }: View): Rect {
  return {
    left: Math.round(-x * scale),
    top: Math.round(-y * scale),
    right: Math.round((mask.width - x) * scale),
    bottom: Math.round((mask.height - y) * scale),
  };
}

/** What of the viewport shows `rect` of the picture. */
export function screenRect({ left, top, right, bottom }: Rect, { scale, x, y }: View): Rect {
  return {
    left: Math.floor((left - x) * scale) - 1,
    top: Math.floor((top - y) * scale) - 1,
    right: Math.ceil((right - x) * scale) + 1,
    bottom: Math.ceil((bottom - y) * scale) + 1,
  };
}
