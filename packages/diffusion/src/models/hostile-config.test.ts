import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@escena/core/app-error';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { parseGenerateCase } from '../generate-request.ts';
import { loadModels } from './load-models.ts';

const plain = fileURLToPath(new URL('../../fixtures/plain', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hostile-')), 'plain');
  await cp(plain, folder, { recursive: true });
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

const { controls: _controls, ...extra } = parseGenerateCase({ pipeline: 'text-to-image' }).extra;

/** Loads and draws: done, or refused by name. Anything else is a hole. */
async function draw(): Promise<'drawn' | AppError> {
  try {
    await using models = await loadModels(folder, { threads: 1 });
    const request = {
      pipeline: 'text-to-image',
      prompt: '',
      seed: 1,
      steps: 2,
      width: 16,
      height: 16,
      extra,
    };
    await generate(models, { ...request, pipeline: 'text-to-image' });
    return 'drawn';
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return error;
    throw error;
  }
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(0, -1, 1e308, 2 ** 31, 0.5, '', 'NaN', [], {}, [0], Array(20).fill(8), true),
);

it.each([
  'model_index.json',
  'unet/config.json',
  'vae_decoder/config.json',
  'scheduler/scheduler_config.json',
])('%s with a value that nobody expects is drawn from or refused', async (path) => {
  const file = join(folder, path);
  const original = await readFile(file, 'utf8');
  const keys = [
    ...Object.keys(JSON.parse(original) as object),
    'in_channels',
    'sample_size',
    'scaling_factor',
    'shift_factor',
    'trained_betas',
    'beta_end',
  ];
  try {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), odd, async (key, value) => {
        await writeFile(file, JSON.stringify({ ...(JSON.parse(original) as object), [key]: value }));
        await draw();
      }),
      { numRuns: 40, seed: 7 },
    );
  } finally {
    await writeFile(file, original);
  }
  expect(await draw()).toBe('drawn');
});

it('a file cut off anywhere is refused as no JSON', async () => {
  const file = join(folder, 'vae_decoder/config.json');
  const original = await readFile(file, 'utf8');
  try {
    for (let length = 0; length < original.trimEnd().length; length += 7) {
      await writeFile(file, original.slice(0, length));
      expect(await draw()).toMatchObject({ code: 'model.invalid', file });
    }
  } finally {
    await writeFile(file, original);
  }
});
