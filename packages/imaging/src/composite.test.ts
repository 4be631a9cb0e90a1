import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { compositeGuide } from './composite.ts';
import type { CompositeLayer } from './composite-layer.ts';
import { estimateNoise } from './grain.ts';
import { measureOutside } from './measure-outside.ts';
import { flatPicture, largestDifference, testPicture } from './testing/pictures.ts';
import { byteOfLinear, linearOfByte } from './transfer.ts';

/** A layer with nothing on it, for tests to draw on. */
function emptyLayer(width: number, height: number): CompositeLayer {
  return {
    width,
    height,
    coverage: new Float32Array(width * height),
    radiance: new Float32Array(width * height * 3),
    shadow: new Float32Array(width * height * 3).fill(1),
  };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function fill(layer: CompositeLayer, [left, top, right, bottom]: Box, light: number): CompositeLayer {
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const i = y * layer.width + x;
      layer.coverage[i] = 1;
      layer.radiance.fill(light, i * 3, i * 3 + 3);
    }
  return layer;
}

function shade(layer: CompositeLayer, [left, top, right, bottom]: Box, ratio: number): CompositeLayer {
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      layer.shadow.fill(ratio, (y * layer.width + x) * 3, (y * layer.width + x) * 3 + 3);
  return layer;
}

const red = (image: Raster, x: number, y: number) => image.data[(y * image.width + x) * image.channels] ?? -1;

describe('guarantee G1', () => {
  it.each([
    [128, 96],
    [300, 225],
    [640, 480],
  ])('a %d × %d layer changes no byte outside its mask', async (width, height) => {
    const photo = testPicture(640, 480);
    const layer = emptyLayer(width, height);
    shade(
      layer,
      [0.2 * width, 0.4 * height, 0.8 * width, 0.8 * height].map(Math.round) as unknown as Box,
      0.6,
    );
    fill(
      layer,
      [0.3 * width, 0.3 * height, 0.6 * width, 0.7 * height].map(Math.round) as unknown as Box,
      0.2,
    );
    const { image, mask, maxAbsDiffOutside } = await compositeGuide(photo, layer, { grain: { seed: 3 } });
    expect(maxAbsDiffOutside).toBe(0);
    let untouched = 0;
    let broken = 0;
    for (let i = 0; i < mask.data.length; i++) {
      if (mask.data[i] !== 0) continue;
      untouched++;
      for (let k = 0; k < 3; k++) if (image.data[i * 3 + k] !== photo.data[i * 3 + k]) broken++;
    }
    expect(broken).toBe(0);
    expect(untouched / mask.data.length).toBeGreaterThan(0.6);
    expect(largestDifference(photo, image)).toBeGreaterThan(50);
  });

  it('an empty layer gives the photo back with an empty mask', async () => {
    const photo = testPicture(300, 200);
    const { image, mask } = await compositeGuide(photo, emptyLayer(150, 100), { grain: { seed: 1 } });
    expect(largestDifference(photo, image)).toBe(0);
    expect(image.data).not.toBe(photo.data);
    expect(mask.data.every((value) => value === 0)).toBe(true);
  });

  it('noise in the shadow too weak to see is no change at all', async () => {
    const photo = testPicture(300, 200);
    const layer = emptyLayer(150, 100);
    for (let i = 0; i < layer.shadow.length; i++) layer.shadow[i] = 1 + 0.0035 * Math.sin(i * 12.9898);
    expect((await compositeGuide(photo, layer)).mask.data.every((value) => value === 0)).toBe(true);
  });

  it('is measured, not assumed', async () => {
    const photo = testPicture(300, 200);
    const { image, mask } = await compositeGuide(photo, fill(emptyLayer(150, 100), [20, 20, 60, 60], 0.5));
    const at = mask.data.findIndex((value) => value === 0);
    image.data[at * 3 + 1] = (photo.data[at * 3 + 1] ?? 0) ^ 4;
    expect(measureOutside(photo, image, mask)).toBe(4);
  });

  it('keeps the photo’s alpha', async () => {
    const photo = testPicture(300, 200, 4);
    const { image, maxAbsDiffOutside } = await compositeGuide(
      photo,
      fill(emptyLayer(150, 100), [20, 20, 130, 60], 0.5),
    );
    expect(maxAbsDiffOutside).toBe(0);
    const alpha = ({ data }: Raster) => data.filter((_, i) => i % 4 === 3);
    expect(Buffer.compare(alpha(image), alpha(photo))).toBe(0);
  });
});

describe('what is laid on', () => {
  it('has the light it was given, and shadow multiplies the photo’s light', async () => {
    const photo = flatPicture(400, 300, [180, 120, 60]);
    const layer = shade(fill(emptyLayer(400, 300), [50, 50, 150, 150], 0.25), [200, 100, 300, 200], 0.5);
    const { image, mask } = await compositeGuide(photo, layer);
    expect(red(image, 100, 100)).toBe(byteOfLinear(0.25));
    expect(red(image, 250, 150)).toBe(byteOfLinear((linearOfByte[180] ?? 0) * 0.5));
    expect([mask.data[100 * 400 + 100], mask.data[150 * 400 + 250], mask.data[0]]).toEqual([255, 255, 0]);
  });

  it('half covered is half of each in linear light', async () => {
    const photo = flatPicture(256, 256, [200, 200, 200]);
    const layer = fill(emptyLayer(256, 256), [0, 0, 256, 256], 0.1);
    layer.coverage.fill(0.5);
    const { image } = await compositeGuide(photo, layer);
    expect(red(image, 128, 128)).toBe(byteOfLinear(0.05 + 0.5 * (linearOfByte[200] ?? 0)));
  });

  it('bleeds neither undefined light nor undefined shadow over an enlarged edge', async () => {
    const photo = flatPicture(800, 600, [128, 128, 128]);
    const layer = fill(emptyLayer(200, 150), [60, 40, 140, 110], 0.2158);
    // What a renderer leaves where it has nothing to say: white light outside, no shadow under the furniture.
    for (let i = 0; i < layer.coverage.length; i++) {
      const covered = layer.coverage[i] === 1;
      if (!covered) layer.radiance.fill(50, i * 3, i * 3 + 3);
      layer.shadow.fill(covered ? 1 : 0.9, i * 3, i * 3 + 3);
    }
    const { image } = await compositeGuide(photo, layer);
    const shaded = byteOfLinear(0.9 * (linearOfByte[128] ?? 0));
    const values = new Set<number>();
    for (let x = 0; x < 800; x++) values.add(red(image, x, 300));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(shaded);
    expect(Math.max(...values)).toBeLessThanOrEqual(byteOfLinear(0.2158));
  });

  it('keeps an enlarged edge nearly as sharp as the photo’s, and in its place', async () => {
    const photo = flatPicture(800, 600, [0, 0, 0]);
    const { mask } = await compositeGuide(photo, fill(emptyLayer(200, 150), [60, 40, 140, 110], 1));
    const row = mask.data.subarray(300 * 800, 301 * 800);
    const soft = row.slice(200, 300).filter((value) => value > 0 && value < 255).length;
    expect(soft).toBeLessThanOrEqual(4);
    expect(row.findIndex((value) => value >= 128)).toBe(240);
  });

  it('draws an enlarged slanted edge as a line, not in steps', async () => {
    const [slope, samples] = [0.21, 4];
    const layer = emptyLayer(200, 150);
    for (let y = 0; y < 150; y++)
      for (let x = 0; x < 200; x++) {
        let inside = 0;
        for (let k = 0; k < samples ** 2; k++) {
          const [u, v] = [(0.5 + (k % samples)) / samples, (0.5 + Math.floor(k / samples)) / samples];
          if (x + u > 90.3 + slope * (y + v - 75)) inside++;
        }
        layer.coverage[y * 200 + x] = inside / samples ** 2;
        layer.radiance.fill(1, (y * 200 + x) * 3, (y * 200 + x) * 3 + 3);
      }
    const { image } = await compositeGuide(flatPicture(800, 600, [0, 0, 0]), layer);
    const off = Array.from({ length: 400 }, (_, k) => {
      const y = 100 + k;
      // Where the edge is, by how much of the row is covered.
      let covered = 0;
      for (let x = 300; x < 420; x++) covered += linearOfByte[red(image, x, y)] ?? 0;
      return 420 - covered - 4 * (90.3 + slope * ((y + 0.5) / 4 - 75));
    });
    const spread = Math.sqrt(off.reduce((sum, one) => sum + one * one, 0) / off.length);
    expect(spread).toBeLessThan(0.15);
  });

  it('keeps thin things', async () => {
    const photo = flatPicture(600, 600, [255, 255, 255]);
    const layer = fill(emptyLayer(300, 300), [150, 100, 151, 200], 0);
    for (let y = 100; y < 200; y++) layer.coverage[y * 300 + 150] = 0.4;
    const { mask } = await compositeGuide(photo, layer);
    let cover = 0;
    for (let x = 290; x < 312; x++) cover += (mask.data[300 * 600 + x] ?? 0) / 255;
    // Catmull–Rom's own sharpening, clipped at zero, adds a little.
    expect(cover).toBeGreaterThan(0.75);
    expect(cover).toBeLessThan(0.9);
  });

  it('carries grain of the photo’s strength, the same for the same seed', async () => {
    const photo = testPicture(512, 512);
    const layer = fill(emptyLayer(512, 512), [100, 100, 400, 400], 0.2);
    const composites = [7, 7, 8].map((seed) => compositeGuide(photo, layer, { grain: { seed, sigma: 2 } }));
    const [a, b, c] = (await Promise.all(composites)).map(({ image }) => image);
    if (!a || !b || !c) throw new Error('three composites expected');
    expect(largestDifference(a, b)).toBe(0);
    expect(largestDifference(a, c)).toBeGreaterThan(0);
    let sum = 0;
    let squares = 0;
    const count = 200 * 200;
    for (let y = 150; y < 350; y++)
      for (let x = 150; x < 350; x++) {
        sum += red(a, x, y);
        squares += red(a, x, y) ** 2;
      }
    expect(Math.abs(sum / count - byteOfLinear(0.2))).toBeLessThan(0.6);
    expect(Math.sqrt(squares / count - (sum / count) ** 2)).toBeCloseTo(2, 0);
  });

  it('refuses what does not fit', async () => {
    const photo = testPicture(300, 200);
    await expect(compositeGuide(photo, emptyLayer(100, 100))).rejects.toThrow(/aspect/);
    await expect(compositeGuide(photo, emptyLayer(600, 400))).rejects.toThrow(/larger/);
    await expect(
      compositeGuide(photo, { ...emptyLayer(150, 100), shadow: new Float32Array(9) }),
    ).rejects.toThrow(/hold/);
  });

  it('stops within a few rows of the signal', async () => {
    const photo = testPicture(300, 2000);
    const stop = new AbortController();
    const layer = fill(emptyLayer(150, 1000), [0, 0, 150, 1000], 0.5);
    const composite = compositeGuide(photo, layer, { signal: stop.signal });
    stop.abort();
    await expect(composite).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});

describe('noise estimate', () => {
  it.each([1, 2.5, 5])('finds a deviation of %d through gradients and edges', (sigma) => {
    const photo = flatPicture(400, 400, [0, 0, 0]);
    let state = 5;
    const uniform = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    for (let i = 0; i < photo.data.length; i++) {
      const gaussian = Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6);
      const x = Math.floor(i / 3) % 400;
      photo.data[i] = Math.round(60 + x / 4 + (x % 80 < 40 ? 40 : 0) + sigma * gaussian);
    }
    expect(estimateNoise(photo)).toBeGreaterThan(sigma * 0.85);
    expect(estimateNoise(photo)).toBeLessThan(sigma * 1.15);
  });
});
