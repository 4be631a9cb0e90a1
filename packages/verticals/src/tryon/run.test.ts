import type { AppError } from '@escena/core/app-error';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { describe, expect, it } from 'vitest';
import { tryonInput } from './contract.ts';
import { runTryon } from './run.ts';
import {
  blue,
  type Color,
  count,
  filled,
  found,
  garmentPicture,
  isGreen,
  isNear,
  person,
  red,
  size,
  skin,
  tee,
  wall,
  wear,
  wearPlain,
} from './testing/drawn-tee.ts';

describe('a tee of the same cut', () => {
  it('takes the place of the worn one, edge for edge, and nothing else changes', async () => {
    const { image, photo, worn, report } = await wearPlain();
    const inside = (i: number) => (worn.data[i] ?? 0) === 255;
    const shown = (i: number) => isNear(image, i, red as Color, 60) && !isNear(image, i, skin as Color, 45);
    const union = count(worn, (i) => inside(i) || shown(i));
    expect(count(worn, (i) => inside(i) && shown(i)) / union).toBeGreaterThan(0.97);
    // No leak: where the worn tee was, its green is gone, and it is nowhere else.
    expect(count(worn, (i) => isGreen(image, i))).toBe(0);
    expect(report.maxAbsDiffOutside).toBe(0);
    expect(report.garments[0]?.deltaE).toBeLessThan(3);
    const changed = count(
      worn,
      (i) =>
        (worn.data[i] ?? 0) === 0 && [0, 1, 2].some((k) => image.data[3 * i + k] !== photo.data[3 * i + k]),
    );
    expect(changed / count(worn, inside)).toBeLessThan(0.02);
  });
});

describe('a tee of another cut', () => {
  it('shows skin where its sleeves end sooner, and never the worn one', async () => {
    const { image, worn, report } = await wear(tee(0.22, 26));
    expect(report.maxAbsDiffOutside).toBe(0);
    expect(count(worn, (i) => isGreen(image, i))).toBe(0);
    const spot = 100 * size.width + 39;
    expect((image.data[3 * spot] ?? 0) - (image.data[3 * spot + 2] ?? 0)).toBeGreaterThan(20);
  });

  it('covers the arm where its sleeves go on', async () => {
    const { image } = await wear(tee(1.6, 26));
    const spot = 131 * size.width + 37;
    expect(isNear(image, spot, red as Color, 60)).toBe(true);
  });
});

describe('a jacket over a shirt that was put on before it', () => {
  it('covers it, and the shirt shows where the jacket ends', async () => {
    const others = [['shirt', garmentPicture(tee(1.6, 26), blue)]] as const;
    const garments = [
      { kind: 'top', pictureId: 'shirt' },
      { kind: 'outerwear', pictureId: 'garment' },
    ];
    const { image, worn, report } = await wear(tee(0.7, 26), { garments }, { others });
    expect(report.garments.map(({ kind }) => kind)).toEqual(['top', 'outerwear']);
    expect(report.maxAbsDiffOutside).toBe(0);
    expect(count(worn, (i) => isGreen(image, i))).toBe(0);
    // Chest and sleeve are the jacket’s; below its sleeve the shirt’s goes on.
    for (const [x, y, color] of [
      [90, 120, red],
      [44, 85, red],
      [37, 131, blue],
    ] as const)
      expect(isNear(image, y * size.width + x, color as Color, 60)).toBe(true);
  });
});

describe('what cannot be done', () => {
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'nothing was refused',
      (error: AppError) => error.code,
    );

  it('says what is missing', async () => {
    const one = [{ kind: 'top', pictureId: 'garment' }];
    const nobody = { raster: filled(wall as Color) };
    expect(await refusal(wear(tee(0.7, 26), { person: { ...found, body: {} }, garments: one }, nobody))).toBe(
      'tryon.body_not_found',
    );
    expect(
      await refusal(
        wear([
          [10, 10],
          [12, 10],
          [12, 12],
        ]),
      ),
    ).toMatch(/^tryon\.garment/);
    expect(await refusal(wear(tee(0.7, 26), { garments: [{ kind: 'top', pictureId: 'gone' }] }))).toBe(
      'not_found',
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const photo = { raster: person(), format: 'png', bitDepth: 8, hasGps: false } satisfies DecodedImage;
    const pictures = new Map([['garment', () => encodePng(garmentPicture(tee(0.7, 26)))]]);
    const input = tryonInput.parse({ person: found, garments: [{ kind: 'top', pictureId: 'garment' }] });
    const run = runTryon(photo, input, {
      threads: 1,
      modelsDir: '',
      findCheckpoint: () => Promise.reject(new Error()),
      pictures,
      signal: stop.signal,
    });
    expect(await refusal(run.next())).toBe('job.cancelled');
  });
});
