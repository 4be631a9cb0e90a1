import { isDeepStrictEqual } from 'node:util';
import { createRaster } from '@escena/core/raster';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintThing, type PaintedThing } from '../testing/paint-thing.ts';
import { type CutOut, cutOut } from './cut-out.ts';

const size = 140;
const red = [190, 40, 50] as const;
const white = [238, 238, 240] as const;

/** mean difference of alpha over the pixels of the true edge and their neighbours, 0…1 */
function edgeError({ alpha }: CutOut, truth: Float32Array): number {
  let [sum, n] = [0, 0];
  for (let i = size + 1; i < truth.length - size - 1; i++) {
    const near = [i, i - 1, i + 1, i - size, i + size].map((j) => truth[j] ?? 0);
    if (Math.max(...near) === Math.min(...near)) continue;
    sum += Math.abs((alpha.data[i] ?? 0) / 255 - (truth[i] ?? 0));
    n++;
  }
  return sum / n;
}

function overlap({ alpha }: CutOut, truth: Float32Array): number {
  let [both, either] = [0, 0];
  truth.forEach((value, i) => {
    const kept = (alpha.data[i] ?? 0) > 127;
    if (kept && value > 0.5) both++;
    if (kept || value > 0.5) either++;
  });
  return both / either;
}

describe('cutOut', () => {
  it.each<[string, PaintedThing]>([
    ['a disc', paintThing({ size, thing: red, backdrop: white })],
    ['a ring with a hole', paintThing({ size, thing: red, backdrop: white, hole: 0.5 })],
    ['a black thing with a shadow', paintThing({ size, thing: [20, 20, 22], backdrop: white, shadow: 0.5 })],
    [
      'on a coloured backdrop',
      paintThing({ size, thing: [60, 90, 70], backdrop: [220, 180, 130], shadow: 0.3 }),
    ],
  ])('finds %s without a mark, with a true edge', async (_, { photo, alpha }) => {
    const cut = await cutOut(photo);
    expect(overlap(cut, alpha)).toBeGreaterThan(0.98);
    expect(edgeError(cut, alpha)).toBeLessThan(0.06);
  });

  it("gives the thing's own colour at the edge and beyond", async () => {
    const { photo, alpha } = paintThing({ size, thing: red, backdrop: white });
    const { foreground } = await cutOut(photo);
    let worst = 0;
    alpha.forEach((value, i) => {
      if (value < 0.2 || value > 0.9) return;
      red.forEach((level, k) => {
        worst = Math.max(worst, Math.abs((foreground.data[3 * i + k] ?? 0) - level));
      });
    });
    expect(worst).toBeLessThan(30);
    expect(Math.abs((foreground.data[0] ?? 0) - red[0])).toBeLessThan(4);
  });

  it('obeys clicks: what is marked to go goes', async () => {
    const { photo } = paintThing({ size, thing: red, backdrop: white });
    const { prepared } = await cutOut(photo);
    const gone = await cutOut(photo, { clicks: [{ x: 0.5, y: 0.5, keep: false }] }, { prepared });
    expect(gone.alpha.data[(size / 2) * size + size / 2]).toBe(0);
    const boxed = await cutOut(photo, { box: [0, 0, 0.5, 1] }, { prepared });
    expect(boxed.alpha.data[(size / 2) * size + 0.65 * size]).toBe(0);
  });

  it('gives glass the alpha that it has: laid over the empty backdrop it is the photo again', async () => {
    const tinted = paintThing({ size, thing: [176, 184, 182], backdrop: white, clear: 0.8 });
    const empty = paintThing({ size, thing: white, backdrop: white, clear: 1 });
    const { alpha, foreground } = await cutOut(tinted.photo, {}, { transparent: true });
    const middle = (size / 2) * size + size / 2;
    expect(alpha.data[middle]).toBeGreaterThan(5);
    expect(alpha.data[middle]).toBeLessThan(60);
    const off: number[] = [];
    tinted.alpha.forEach((_, i) => {
      const share = (alpha.data[i] ?? 0) / 255;
      if (share === 0) return;
      for (let k = 0; k < 3; k++) {
        const again =
          share * (foreground.data[3 * i + k] ?? 0) + (1 - share) * (empty.photo.data[3 * i + k] ?? 0);
        off.push(Math.abs(again - (tinted.photo.data[3 * i + k] ?? 0)));
      }
    });
    off.sort((p, q) => p - q);
    expect(off[off.length >> 1]).toBeLessThan(1.5);
    expect(off[Math.floor(0.97 * off.length)]).toBeLessThan(7);
  });

  it('answers whatever the picture and the marks', async () => {
    const fraction = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    const picture = fc
      .record({
        width: fc.integer({ min: 1, max: 24 }),
        height: fc.integer({ min: 1, max: 24 }),
        seed: fc.nat(),
      })
      .map(({ width, height, seed }) => {
        const photo = createRaster(width, height, 4);
        photo.data.forEach(
          (_, i) => (photo.data[i] = seed % 3 === 0 ? 90 : (Math.imul(i + 1, seed | 1) >>> 9) & 255),
        );
        return photo;
      });
    const click = fc.record({ x: fraction, y: fraction, keep: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        picture,
        fc.array(click, { maxLength: 3 }),
        fc.boolean(),
        async (photo, clicks, transparent) => {
          const { alpha, foreground, quality } = await cutOut(photo, { clicks }, { transparent });
          expect(alpha.data).toHaveLength(photo.width * photo.height);
          expect(foreground.data).toHaveLength(3 * photo.width * photo.height);
          expect(quality.keptFraction).toBeGreaterThanOrEqual(0);
          expect(quality.keptFraction).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('finds nothing where there is nothing', async () => {
    const { photo } = paintThing({ size, thing: white, backdrop: white, clear: 1 });
    expect((await cutOut(photo)).quality.keptFraction).toBeLessThan(0.02);
  });

  it('makes the same bytes each time and stops when told', async () => {
    const { photo } = paintThing({ size, thing: red, backdrop: white });
    const [one, two] = [await cutOut(photo), await cutOut(photo)];
    expect(isDeepStrictEqual(one.alpha, two.alpha)).toBe(true);
    await expect(cutOut(photo, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
  });
});
