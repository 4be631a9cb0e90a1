import type { Point } from './capsule-span.ts';
import { type Rect, rectOfTile, samplesOf, tilesIn } from './mask.ts';
import type { MaskEdit } from './mask-edit.ts';

/** Takes away all that is marked and joined, side by side, to a point. Says which pixels it may have changed. */
export function erasePart(edit: MaskEdit, at: Point): Rect | undefined {
  const { width, height } = edit.mask;
  const [x, y] = [Math.floor(at.x), Math.floor(at.y)];
  if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
  const samples = samplesOf(edit.mask);
  if (!samples[y * width + x]) return undefined;
  const rect = clearJoined(samples, width, y * width + x);
  for (const index of tilesIn(edit.mask, rect)) {
    if (!edit.before(index)) continue;
    const { left, top, right, bottom } = rectOfTile(edit.mask, index);
    const tile = edit.writable(index);
    for (let row = top; row < bottom; row++)
      tile.set(samples.subarray(row * width + left, row * width + right), (row - top) * (right - left));
  }
  return rect;
}

/** Run by run, so that a mask of 12 megapixels needs no deep stack. */
function clearJoined(samples: Uint8Array, width: number, start: number): Rect {
  const rect = { left: width, top: Infinity, right: 0, bottom: 0 };
  const seeds = [start];
  for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
    if (!samples[seed]) continue;
    const row = Math.floor(seed / width);
    let [from, to] = [seed, seed + 1];
    while (from > row * width && samples[from - 1]) from--;
    while (to < (row + 1) * width && samples[to]) to++;
    samples.fill(0, from, to);
    for (const other of [-width, width])
      for (let i = from + other; i < to + other; i++)
        // The first pixel of each run beside this one.
        if (samples[i] && (i === from + other || !samples[i - 1])) seeds.push(i);
    rect.left = Math.min(rect.left, from - row * width);
    rect.right = Math.max(rect.right, to - row * width);
    rect.top = Math.min(rect.top, row);
    rect.bottom = Math.max(rect.bottom, row + 1);
  }
  return rect;
}
