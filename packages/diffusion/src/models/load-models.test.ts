import { cp, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadModels } from './load-models.ts';

const plain = fileURLToPath(new URL('../../fixtures/plain', import.meta.url));
let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'checkpoint-')), 'plain');
  await cp(plain, folder, { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const put = async (path: string, content: string): Promise<void> => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), content);
};
const vae = { block_out_channels: [8, 8], latent_channels: 4, scaling_factor: 0.5 };
const refusal = (code: string, file: RegExp, detail: RegExp) =>
  expect.objectContaining({
    code,
    file: expect.stringMatching(file),
    detail: expect.stringMatching(detail),
  });

describe('loadModels', () => {
  it('opens nothing but what is asked for, and that once', async () => {
    await using models = await loadModels(folder, { threads: 1 });
    expect([...models.roles].sort()).toEqual(['unet', 'vae_decoder', 'vae_encoder']);
    expect(models.family).toBe('sd');
    expect(models.graph('unet')?.inputs.map(({ name }) => name)).toContain('sample');
    expect(await models.session('unet')).toBe(await models.denoiser());
    expect(await models.sha256()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads bare infinities, and what published autoencoders have where a configuration is silent', async () => {
    await put(
      'scheduler/scheduler_config.json',
      '{"_class_name": "DDIMScheduler", "x": -Infinity, "y": "NaN"}',
    );
    await rm(join(folder, 'vae_decoder/config.json'));
    await using models = await loadModels(folder, { threads: 1 });
    expect(models.scheduler.json).toEqual({ _class_name: 'DDIMScheduler', x: null, y: 'NaN' });
    expect(models.latent).toEqual({ channels: 4, factor: 2, scale: 0.18215, shift: 0, tile: 512 });
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['the folder', () => rm(folder, { recursive: true }), /plain.model_index\.json$/],
    ['the index', () => rm(join(folder, 'model_index.json')), /model_index\.json$/],
    ['the scheduler', () => rm(join(folder, 'scheduler'), { recursive: true }), /scheduler_config\.json$/],
    ['the denoiser', () => rm(join(folder, 'unet/model.onnx')), /unet.model\.onnx$/],
  ])('names what is missing: %s', async (_, damage, file) => {
    await damage();
    await expect(loadModels(folder)).rejects.toThrowError(refusal('model.missing', file, /no such/));
  });

  it('says what a folder holds that is no checkpoint for it', async () => {
    await rm(join(folder, 'unet/model.onnx'));
    await put('unet/diffusion_pytorch_model.safetensors', '');
    await expect(loadModels(folder)).rejects.toThrowError(/not ONNX.*models\/export/);
  });

  it.each<[string, string, string, RegExp]>([
    ['no json', 'model_index.json', 'not json', /not JSON/],
    ['no object', 'model_index.json', '[1]', /not a JSON object/],
    ['no class', 'model_index.json', '{}', /_class_name/],
    ['a nest', 'vae_decoder/config.json', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, /nested deeper/],
    ['a flood', 'unet/config.json', `{"a":"${'x'.repeat(1 << 20)}"}`, /at most/],
    [
      'a negative scale',
      'vae_decoder/config.json',
      JSON.stringify({ ...vae, scaling_factor: -1 }),
      /scaling_factor/,
    ],
    ['statistics', 'vae_decoder/config.json', JSON.stringify({ ...vae, latents_mean: [1] }), /latents_mean/],
    ['no graph', 'unet/model.onnx', 'not a graph', /./],
  ])('names what is wrong with a file: %s', async (_, path, content, detail) => {
    await put(path, content);
    const file = new RegExp(`${path.replace('/', '.')}$`);
    await expect(loadModels(folder)).rejects.toThrowError(refusal('model.invalid', file, detail));
  });

  it('names a graph that was cut off', async () => {
    await truncate(join(folder, 'vae_encoder/model.onnx'), 500);
    await expect(loadModels(folder)).rejects.toThrowError(refusal('model.invalid', /vae_encoder/, /./));
  });

  it('names a class that it does not follow', async () => {
    await put('model_index.json', '{"_class_name": "KandinskyV22Pipeline"}');
    await expect(loadModels(folder)).rejects.toThrowError(
      refusal('model.unsupported', /model_index/, /KandinskyV22Pipeline.*Stable Diffusion/),
    );
  });
});
