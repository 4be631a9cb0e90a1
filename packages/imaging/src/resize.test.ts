import { createFloatRaster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { fitWithin, resizeFloat, resizeRaster } from './resize.ts';
import { flatPicture } from './testing/pictures.ts';
import { byteOfLinear } from './transfer.ts';

describe('resize', () => {
  it('leaves a flat picture flat at any size', () => {
    const flat = flatPicture(37, 23, [200, 100, 3]);
    for (const [width, height] of [
      [11, 7],
      [37, 5],
      [90, 70],
      [1, 1],
    ] as const)
      expect(resizeRaster(flat, width, height)).toEqual(flatPicture(width, height, [200, 100, 3]));
  });

  it('averages light, not bytes', () => {
    const checker = { width: 2, height: 2, channels: 3 as const, data: new Uint8Array(12) };
    checker.data.fill(255, 0, 3).fill(255, 9, 12);
    expect([...resizeRaster(checker, 1, 1).data]).toEqual(Array(3).fill(byteOfLinear(0.5)));
  });

  it('averages masks as numbers', () => {
    const mask = { width: 2, height: 1, channels: 1 as const, data: Uint8Array.of(0, 255) };
    expect([...resizeRaster(mask, 1, 1).data]).toEqual([128]);
  });

  it('keeps the colour of what is seen when the rest is transparent', () => {
    const data = Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 0);
    const half = resizeRaster({ width: 2, height: 1, channels: 4, data }, 1, 1);
    expect([...half.data]).toEqual([255, 0, 0, 128]);
  });

  it('keeps the mean when shrinking by a fraction', () => {
    const source = createFloatRaster(10, 1, 1);
    source.data.set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const third = resizeFloat(source, 3, 1).data;
    expect(third.reduce((sum, value) => sum + value, 0) / 3).toBeCloseTo(4.5, 5);
    expect(third[0]).toBeCloseTo((0 + 1 + 2 + 3 / 3) / (10 / 3), 5);
  });

  it('enlarges a ramp into a ramp', () => {
    const source = createFloatRaster(8, 1, 1);
    for (let i = 0; i < 8; i++) source.data[i] = i;
    const large = resizeFloat(source, 24, 1).data;
    for (let i = 6; i < 18; i++) expect(large[i]).toBeCloseTo((i + 0.5) / 3 - 0.5, 5);
  });

  it('fits without enlarging', () => {
    expect(fitWithin({ width: 6000, height: 4000 }, 1024)).toEqual({ width: 1024, height: 683 });
    expect(fitWithin({ width: 60, height: 40 }, 1024)).toEqual({ width: 60, height: 40 });
  });
});
