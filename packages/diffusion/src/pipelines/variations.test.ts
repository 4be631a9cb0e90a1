import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import type { Models } from '../models/load-models.ts';
import { type TinyRequest, tinyModels, tinyPicture, tinyRequest } from '../testing/tiny-checkpoint.ts';

let models: Models;
beforeAll(async () => {
  models = await tinyModels();
});
afterAll(() => models[Symbol.asyncDispose]());

const draw = (parts: TinyRequest) => generate(models, tinyRequest(parts));
const image = tinyPicture(3, (x, y, c) => (x * 13 + y * 7 + c * 50) % 256);
const mask = tinyPicture(1, (x, y) => (y >= 4 && y < 12 && x >= 6 ? 255 : 0));
const ancestral = { schedulerConfig: { _class_name: 'EulerAncestralDiscreteScheduler' } };

describe.each<[string, TinyRequest]>([
  ['text-to-image', {}],
  ['with a solver that draws noise at every step', ancestral],
  ['image-to-image', { pipeline: 'image-to-image', image, strength: 0.5 }],
  ['inpaint', { pipeline: 'inpaint', image, mask, strength: 0.75 }],
])('variations: %s', (_, parts) => {
  const vary = (amount: number, more: TinyRequest['extra'] = {}) =>
    draw({ ...parts, extra: { variation: { seed: 100, amount }, ...more } });

  it('at 0 the picture itself, at 1 the other seed’s, byte for byte', async () => {
    const [own, none] = [await draw(parts), await vary(0)];
    expect([none.images, none.latents]).toEqual([own.images, own.latents]);
    const [other, all] = [await draw({ ...parts, seed: 100 }), await vary(1)];
    expect([all.images, all.latents]).toEqual([other.images, other.latents]);
  });

  it('drift away from the picture steadily', async () => {
    const own = (await draw(parts)).latents.data;
    const far = async (amount: number): Promise<number> => {
      const { data } = (await vary(amount)).latents;
      return Math.hypot(...data.map((value, i) => value - (own[i] ?? NaN)));
    };
    const distances = [await far(0), await far(0.2), await far(0.5), await far(0.9)];
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(distances[1]).toBeGreaterThan(0);
  });
});

it('are each as drawn alone, with what the report says of them', async () => {
  const three = await draw({ extra: { num_images: 3, variation: { seed: 100, amount: 0.3 } } });
  expect(three.report.seeds).toEqual([7, 7, 7]);
  const variation = three.report.variations?.[2];
  expect(variation).toEqual({ seed: 102, amount: 0.3 });
  const alone = await draw({ extra: { variation } });
  expect(alone.images[0]).toEqual(three.images[2]);
  expect(three.images[0]).not.toEqual(three.images[1]);
});
