import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { strokes } from './strokes.ts';

const [width, height] = [240, 160];
const sheet = (value: (x: number, y: number) => number): Raster => ({
  width,
  height,
  channels: 1,
  data: Uint8Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width))),
});
/** A house in outline, two pixels wide. */
const drawn = (x: number, y: number): boolean =>
  (Math.abs(x - 60) < 1.1 || Math.abs(x - 180) < 1.1 || Math.abs(y - 40) < 1.1 || Math.abs(y - 140) < 1.1) &&
  x > 58 &&
  x < 182 &&
  y > 38 &&
  y < 142;
/** What of the outline is in the map, and how much of the map is something else; as if every pixel were black or white. */
const read = ({ data }: Raster) => {
  let [found, outline, other] = [0, 0, 0];
  for (const [i, value] of data.entries()) {
    const isDrawn = drawn(i % width, Math.floor(i / width));
    if (isDrawn) outline += 1;
    if (isDrawn && value > 127) found += 1;
    if (!isDrawn && value > 40) other += 1;
  }
  return { found: found / outline, other: other / data.length };
};
const grainAt = (x: number, y: number) => ((x * 7919 + y * 104729) % 13) - 6;

describe('strokes', () => {
  it.each([
    ['ink on white', sheet((x, y) => (drawn(x, y) ? 20 : 250))],
    ['a pencil on grainy paper', sheet((x, y) => (drawn(x, y) ? 160 : 228) + grainAt(x, y) / 2)],
    ['a sheet half in shadow', sheet((x, y) => (drawn(x, y) ? 0.3 : 1) * (x < 120 ? 240 : 110))],
    ['a blueprint', sheet((x, y) => (drawn(x, y) ? 240 : 60))],
  ])('finds them in %s', (_, drawing) => {
    const { found, other } = read(strokes(drawing));
    expect(found).toBeGreaterThan(0.97);
    expect(other).toBeLessThan(0.005);
  });

  it('takes a filled wall for paper and finds nothing on a blank sheet', () => {
    const filled = strokes(sheet((x, y) => (x > 20 && x < 110 && y > 20 && y < 130 ? 120 : 240)));
    expect(filled.data.filter((value) => value > 127).length).toBe(0);
    expect(strokes(sheet(() => 244)).data.some((value) => value > 0)).toBe(false);
  });
});
