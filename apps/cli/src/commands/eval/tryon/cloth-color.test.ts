import { createRaster, type Raster } from '@escena/core/raster';
import { lightSampler } from '@escena/imaging/sample-light';
import { byteOfLinear } from '@escena/imaging/transfer';
import { describe, expect, it } from 'vitest';
import { clothColor } from './cloth-color.ts';
import { placeCoded, seeCloth } from './see-cloth.ts';

/** A striped garment's own photo, worn smaller, askew, between x = 60 and 220. */
const own = createRaster(300, 320, 3);
for (let i = 0; i < 300 * 320; i++)
  own.data.set(Math.floor(i / 300 / 18) % 2 === 0 ? [210, 205, 190] : [40, 52, 96], 3 * i);
const [width, height] = [280, 240];
const placeAt = (x: number, y: number) => [(x - 60 + 0.06 * y) / 180, (y - 16 - 0.05 * x) / 200] as const;
const isCloth = (i: number) => i % width >= 60 && i % width < 220 && Math.floor(i / width) >= 40;

type Light = (x: number, y: number) => readonly [number, number, number];

function wear(picture: Raster, light: Light): Raster {
  const image = createRaster(width, height, 3);
  const sample = lightSampler(picture);
  const at = new Float64Array(3);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
    const [u, v] = placeAt(x, y);
    sample(u * picture.width, v * picture.height, at);
    const lit = light(x, y);
    image.data.set(
      isCloth(i) ? lit.map((part, k) => byteOfLinear(part * (at[k] ?? 0))) : [170, 150, 140],
      3 * i,
    );
  }
  return image;
}

const measure = (light: Light, under: Light = light) => {
  const worn = wear(own, light);
  return clothColor(worn, own, seeCloth(worn, wear(placeCoded(own), under)));
};
const plain: Light = () => [1, 1, 1];

describe('what is seen of a garment', () => {
  const worn = wear(own, plain);
  const { cloth, places, light } = seeCloth(worn, wear(placeCoded(own), plain));

  it('is where it is, all of it and nothing else', () => {
    expect(cloth.data.findIndex((on, i) => on > 0 !== isCloth(i))).toBe(-1);
  });

  it('tells which place of it each pixel shows, and in which light', () => {
    for (const [x, y] of [
      [100, 80],
      [180, 200],
    ] as const) {
      const i = y * width + x;
      const [u, v] = placeAt(x + 0.5, y + 0.5);
      expect(places[2 * i]).toBeCloseTo(u, 2);
      expect(places[2 * i + 1]).toBeCloseTo(v, 2);
      expect(light[i]).toBeCloseTo(1, 1);
    }
    expect(places[0]).toBeNaN();
  });
});

describe('the colours of a striped garment', () => {
  it('are its own, however the stripes lie, in folds as well', () => {
    const folds: Light = (x) =>
      [1, 1, 1].map((one) => one + 0.3 * Math.sin(x / 12)) as [number, number, number];
    for (const light of [plain, folds]) expect(measure(light).usual).toBeLessThan(1);
  });

  it('are found to be others where they are', () => {
    const { usual, whole } = measure(() => [1, 0.8, 0.7], plain);
    expect(Math.min(usual ?? 0, whole ?? 0)).toBeGreaterThan(3);
  });

  it('are not told from what lies in shadow alone', () => {
    const { usual, whole } = measure(() => [0.6, 0.6, 0.6]);
    expect(usual).toBeUndefined();
    expect(whole).toBeGreaterThan(3);
  });
});
