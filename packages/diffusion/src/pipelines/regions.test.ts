import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionRows } from '../denoisers/session-rows.ts';
import { generate } from '../generate.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { ownGoldenFolder } from '../testing/golden.ts';
import { type TinyRequest, tinyPicture, tinyRequest } from '../testing/tiny-checkpoint.ts';

type Box = [number, number, number, number];
const region = (prompt: string, box: Box) => ({ prompt, box, weight: 1 });
const everywhere: Box = [0, 0, 1, 1];
const size = { width: 64, height: 64, guidance: 5 };

describe.each(['sd', 'sdxl', 'sd3', 'flux'])('regions: %s', (name) => {
  let models: Models;
  beforeAll(async () => {
    models = await loadModels(join(ownGoldenFolder, 'models', name), { threads: 1 });
  });
  afterAll(() => models[Symbol.asyncDispose]());
  const draw = (parts: TinyRequest) => generate(models, tinyRequest({ ...size, ...parts }));

  it('none, or one prompt for all of it, is the ordinary picture', async () => {
    const plain = await draw({ prompt: 'a cube' });
    const none = await draw({ prompt: 'a cube', extra: { regions: [] } });
    const all = await draw({ prompt: 'a ball', extra: { regions: [region('a cube', everywhere)] } });
    expect([none.images, none.latents]).toEqual([plain.images, plain.latents]);
    expect([all.images, all.latents]).toEqual([plain.images, plain.latents]);
  });

  it('draw something else where they say something else, the same each time', async () => {
    const plain = await draw({ prompt: 'a cube' });
    const regions = [region('a red ball', [0, 0, 0.5, 1])];
    const [once, again] = [
      await draw({ prompt: 'a cube', extra: { regions } }),
      await draw({ prompt: 'a cube', extra: { regions } }),
    ];
    expect(once.latents).not.toEqual(plain.latents);
    expect(again.images).toEqual(once.images);
  });
});

describe('regions of a request', () => {
  let models: Models;
  beforeAll(async () => {
    models = await loadModels(join(ownGoldenFolder, 'models/sd'), { threads: 1 });
  });
  afterAll(() => models[Symbol.asyncDispose]());

  it('ride in one call a step, each image as alone', async () => {
    const regions = [region('a red cube', [0, 0, 0.5, 1]), region('a blue cube', [0.5, 0, 1, 1])];
    const calls: number[] = [];
    const two = await generate(
      models,
      tinyRequest({ ...size, extra: { regions, num_images: 2, region_bootstrap: 0.5 } }),
      {
        runRows: (denoiser) => (rows) => {
          calls.push(rows.length);
          return sessionRows(denoiser)(rows);
        },
      },
    );
    // No rest of the picture: two prompts, at first each with a row without one on a ground of its own, then one for both.
    // PNDM makes five calls of four steps, three of them the bootstrap's half.
    expect(calls).toEqual([4, 4, 4, 4, 4, 4, 3, 3, 3, 3]);
    const alone = await generate(
      models,
      tinyRequest({ ...size, seed: 8, extra: { regions, region_bootstrap: 0.5 } }),
    );
    expect(alone.images[0]).toEqual(two.images[1]);
  });

  it('go with a mask', async () => {
    const image = tinyPicture(3, (x, y) => (x * 9 + y * 5) % 256);
    const mask = tinyPicture(1, (x) => (x < 8 ? 255 : 0));
    const extra = { regions: [region('a red cube', [0, 0, 0.5, 0.5])] };
    const parts = { ...size, pipeline: 'inpaint', image, mask, extra } as const;
    expect((await generate(models, tinyRequest(parts))).images[0]?.width).toBe(64);
  });

  it.each<[string, TinyRequest['extra']]>([
    ['extra.regions.0.box', { regions: [region('x', [0.5, 0, 0.5, 1])] }],
    ['extra.regions.0.box', { regions: [region('x', [0.1, 0.1, 0.101, 0.2])] }],
    ['extra.guess_mode', { regions: [region('x', everywhere)], guess_mode: true }],
  ])('are refused at %s', async (input, extra) => {
    const draw = generate(models, tinyRequest({ ...size, extra }));
    await expect(draw).rejects.toThrowError(expect.objectContaining({ code: 'input.invalid', input }));
  });
});
