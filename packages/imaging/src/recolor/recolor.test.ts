import { createRaster, type Raster } from '@escena/core/raster';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearToLab, type Triple } from '../color.ts';
import { deltaE2000 } from '../delta-e.ts';
import { measureOutside } from '../measure-outside.ts';
import { paintSphere } from '../testing/paint-sphere.ts';
import { linearOfByte } from '../transfer.ts';
import { hexOfLinear } from './hex-color.ts';
import { recolor } from './recolor.ts';

const size = 96;
const at = ({ data, channels }: Raster, i: number): Triple => [
  linearOfByte[data[i * channels] ?? 0] ?? 0,
  linearOfByte[data[i * channels + 1] ?? 0] ?? 0,
  linearOfByte[data[i * channels + 2] ?? 0] ?? 0,
];

/** CIEDE2000 of two pictures within a mask: median and 95th percentile */
function difference(one: Raster, two: Raster, mask: Raster): [number, number] {
  const all: number[] = [];
  mask.data.forEach((cover, i) => {
    if (cover > 0) all.push(deltaE2000(linearToLab(at(one, i)), linearToLab(at(two, i))));
  });
  all.sort((p, q) => p - q);
  return [all[all.length >> 1] ?? 0, all[Math.floor(0.95 * all.length)] ?? 0];
}

/** The light that most of the sphere gets makes the paint; the target is asked for in that light. */
async function towards(from: Triple, to: Triple, gloss: number): Promise<[number, number]> {
  const before = paintSphere({ size, albedo: from, gloss });
  const truth = paintSphere({ size, albedo: to, gloss });
  const { paint } = await recolor(before.photo, before.mask, { hex: '#808080' });
  const light = paint.color[1] / from[1];
  const hex = hexOfLinear([light * to[0], light * to[1], light * to[2]]);
  const { image } = await recolor(before.photo, before.mask, { hex });
  return difference(image, truth.photo, before.mask);
}

describe('recolor', () => {
  it.each<[string, Triple, Triple, number]>([
    ['red to blue', [0.5, 0.05, 0.06], [0.05, 0.12, 0.45], 0],
    ['glossy red to green', [0.5, 0.05, 0.06], [0.06, 0.4, 0.1], 0.4],
    ['grey to orange', [0.3, 0.3, 0.3], [0.6, 0.25, 0.04], 0],
    ['dark to light', [0.12, 0.12, 0.13], [0.3, 0.26, 0.2], 0],
    ['light to dark', [0.6, 0.58, 0.55], [0.25, 0.05, 0.08], 0],
  ])('hits the picture rendered in the other paint: %s', async (_, from, to, gloss) => {
    const [median, p95] = await towards(from, to, gloss);
    expect(median).toBeLessThan(2);
    expect(p95).toBeLessThan(5);
  });

  it('keeps its word in numbers', async () => {
    const { photo, mask } = paintSphere({ size, albedo: [0.02, 0.02, 0.02], gloss: 0.3 });
    for (const hex of ['#c8102e', '#1f4e9e', '#f2e9dc']) {
      const { report } = await recolor(photo, mask, { hex });
      expect(report.paint).toBeLessThan(2);
      expect(report.deltaE.median).toBeLessThan(2);
      expect(report.deltaE.p95).toBeLessThan(5);
      expect(report.outside).toEqual({ max: 0, median: 0 });
    }
  });

  it('changes nothing outside, whatever the picture, mask and colour', async () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const bytes = (length: number) => fc.array(byte, { minLength: length, maxLength: length });
    await fc.assert(
      fc.asyncProperty(bytes(192), bytes(64), bytes(3), async (levels, cover, color) => {
        const photo: Raster = { width: 8, height: 8, channels: 3, data: Uint8Array.from(levels) };
        const mask: Raster = {
          width: 8,
          height: 8,
          channels: 1,
          data: Uint8Array.from(cover, (c) => (c < 100 ? 0 : c)),
        };
        if (!mask.data.some((value) => value > 127)) return;
        const hex = `#${color.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
        const { image } = await recolor(photo, mask, { hex });
        expect(measureOutside(photo, image, mask)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a region that has the colour already nearly as it was', async () => {
    for (const albedo of [
      [0.5, 0.05, 0.06],
      [0.05, 0.12, 0.45],
      [0.3, 0.3, 0.3],
    ] as const) {
      const { photo, mask } = paintSphere({ size, albedo, gloss: 0.2 });
      const { paint } = await recolor(photo, mask, { hex: '#808080' });
      const { image } = await recolor(photo, mask, { hex: hexOfLinear(paint.color) });
      const [median, p95] = difference(image, photo, mask);
      expect(median).toBeLessThan(0.8);
      expect(p95).toBeLessThan(3);
    }
  });

  it('leaves another paint in the region alone, and no old colour at soft edges', async () => {
    const { photo, mask } = paintSphere({ size, albedo: [0.4, 0.03, 0.03], gloss: 0 });
    const middle = (size / 2) * size + size / 2;
    const two: Raster = { ...photo, data: photo.data.slice() };
    for (let y = -6; y < 6; y++)
      for (let x = -6; x < 6; x++) two.data.set([40, 160, 60], 3 * (middle + y * size + x));
    const { image, report } = await recolor(two, mask, { hex: '#2050a0' });
    expect([...image.data.subarray(3 * middle, 3 * middle + 3)]).toEqual([40, 160, 60]);
    expect(report.otherPaint).toBeGreaterThan(0.02);
    mask.data.forEach((cover, i) => {
      if (cover < 60 || cover > 200) return;
      const [r = 0, , b = 0] = image.data.subarray(3 * i, 3 * i + 3);
      expect(r - b).toBeLessThan(12);
    });
  });

  it('gives image 500 the bytes of image 1', async () => {
    const { photo, mask } = paintSphere({ size: 32, albedo: [0.4, 0.3, 0.2], gloss: 0.1 });
    const first = await recolor(photo, mask, { hex: '#4466aa' });
    for (let k = 0; k < 20; k++)
      await recolor(photo, mask, { hex: `#44${(16 + k).toString(16)}aa` }, { paint: first.paint });
    const again = await recolor(photo, mask, { hex: '#4466aa' }, { paint: first.paint });
    expect(Buffer.from(again.image.data).equals(first.image.data)).toBe(true);
  });

  it('refuses no colour and no region', async () => {
    const { photo, mask } = paintSphere({ size: 32, albedo: [0.4, 0.3, 0.2], gloss: 0 });
    await expect(recolor(photo, mask, { hex: 'red' })).rejects.toMatchObject({ code: 'input.invalid' });
    const none = createRaster(32, 32, 1);
    await expect(recolor(photo, none, { hex: '#ff0000' })).rejects.toMatchObject({ code: 'input.invalid' });
  });
});
