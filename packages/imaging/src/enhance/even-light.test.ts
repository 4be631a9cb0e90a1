import { createRaster, type Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { byteOfLinear, linearOfByte } from '../transfer.ts';
import { balanceGains } from './balance-gains.ts';
import { evenLight } from './even-light.ts';

const [width, height] = [300, 200];

/** A picture by its linear colour at each place. */
function painted(color: (x: number, y: number) => readonly [number, number, number]): Raster {
  const picture = createRaster(width, height, 3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 3) picture.data.set(color(x, y).map(byteOfLinear), i);
  return picture;
}

const grey = (light: number) => [light, light, light] as const;
const at = ({ data }: Raster, x: number, y: number): number =>
  linearOfByte[data[3 * (y * width + x)] ?? 0] ?? 0;
const none = [1, 1, 1] as const;
/** A dark room with a window. */
const room = painted((x) => grey(x < 220 ? 0.03 + 0.01 * Math.sin(x / 3) : 0.75));

describe('even light', () => {
  it('changes nothing when it is not asked for', async () => {
    const image = await evenLight(room, { amount: 0, gains: none });
    const isOther = (value: number, i: number) => Math.abs(value - (room.data[i] ?? 0)) > 1;
    expect(image.data.findIndex(isOther)).toBe(-1);
  });

  it('lifts what is dark, the more the more is asked, and burns nothing out', async () => {
    const half = await evenLight(room, { amount: 0.5, gains: none });
    const full = await evenLight(room, { amount: 1, gains: none });
    expect(at(half, 100, 100)).toBeGreaterThan(1.4 * at(room, 100, 100));
    expect(at(full, 100, 100)).toBeGreaterThan(1.4 * at(half, 100, 100));
    expect(at(full, 280, 100)).toBeLessThan(0.95);
    expect(at(full, 280, 100)).toBeGreaterThan(0.6);
  });

  it('has no halo along an edge: either side is as even beside it as far from it', async () => {
    const step = painted((x) => grey(x < 150 ? 0.04 : 0.6));
    const image = await evenLight(step, { amount: 1, gains: none });
    for (const [far, near] of [
      [20, 147],
      [280, 152],
    ] as const)
      expect(Math.abs(at(image, near, 100) / at(image, far, 100) - 1)).toBeLessThan(0.06);
  });

  it('keeps texture as strong as it was', async () => {
    const image = await evenLight(room, { amount: 1, gains: none });
    const contrast = (picture: Raster): number => {
      const row = Array.from({ length: 60 }, (_, k) => at(picture, 60 + k, 100));
      return Math.max(...row) / Math.min(...row);
    };
    expect(contrast(image) / contrast(room)).toBeGreaterThan(0.8);
    expect(contrast(image) / contrast(room)).toBeLessThan(1.1);
  });

  it('hears a cancellation', async () => {
    const stopped = evenLight(room, { amount: 1, gains: none, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});

describe('balance', () => {
  const warm = painted((x, y) => {
    const light = 0.2 + 0.1 * Math.sin(x / 40) + 0.1 * Math.cos(y / 30);
    return x < 40 ? [0.4, 0.05, 0.05] : [1.2 * light, light, 0.72 * light];
  });

  it('makes pale surfaces grey, and leaves grey ones as they are', () => {
    const [r, g, b] = balanceGains(warm, 1);
    expect((1.2 * r) / g).toBeCloseTo(1, 0);
    expect(Math.abs(Math.log((1.2 * r) / (0.72 * b)))).toBeLessThan(0.2);
    expect(Math.abs(Math.log(1.2 / 0.72))).toBeGreaterThan(0.5);
    balanceGains(
      painted(() => grey(0.3)),
      1,
    ).forEach((gain) => expect(gain).toBeCloseTo(1, 2));
  });

  it('does nothing when it is not asked for', () => {
    balanceGains(warm, 0).forEach((gain) => expect(gain).toBeCloseTo(1, 6));
  });
});
