import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { type GenerateRequest, parseGenerateCase } from '../generate-request.ts';
import { loadModels } from '../models/load-models.ts';
import { ownGoldenFolder, readJson } from '../testing/golden.ts';
import { readPng } from '../testing/read-png.ts';
import { toRequest } from '../to-request.ts';

// The first reference case of each checkpoint and pipeline.
const { cases } = readJson<{ cases: unknown[] }>(join(ownGoldenFolder, 'cases.json'));
const first = new Map(
  cases
    .map((json) => parseGenerateCase(json))
    .toReversed()
    .map((entry) => [`${entry.modelDir} ${entry.pipeline}`, entry]),
);

describe('every pipeline takes what the studio may ask for', () => {
  it.each([...first])('%s', async (_, entry) => {
    await using models = await loadModels(join(ownGoldenFolder, entry.modelDir ?? ''), { threads: 1 });
    const request = await toRequest(entry, async (path) => readPng(join(ownGoldenFolder, path)));
    const draw = async (extra: Partial<GenerateRequest['extra']>) => {
      const { images } = await generate(models, { ...request, extra: { ...request.extra, ...extra } });
      return images[0];
    };
    const plain = await draw({});
    expect(await draw({ variation: { seed: 5, amount: 0.3 } })).not.toEqual(plain);
    expect(await draw({ regions: [{ box: [0, 0, 0.5, 1], prompt: 'a cat', weight: 1 }] })).not.toEqual(plain);
    const tileable = draw({ tileable: 'both' });
    if (models.roles.has('unet')) expect(await tileable).not.toEqual(plain);
    else await expect(tileable).rejects.toMatchObject({ code: 'input.invalid', input: 'extra.tileable' });
  });
});
