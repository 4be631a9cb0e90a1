import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadModels } from './load-models.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, content: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), content);
}

const vae = { block_out_channels: [8, 8], latent_channels: 4, scaling_factor: 0.5 };
const refusal = (code: string, detail: RegExp) =>
  expect.objectContaining({ code, detail: expect.stringMatching(detail) });

it('names the file that is missing', async () => {
  await expect(loadModels(folder)).rejects.toThrowError(refusal('model.missing', /model_index\.json/));
  await put('model_index.json', '{"_class_name": "StableDiffusionPipeline"}');
  await put('vae_decoder/config.json', JSON.stringify(vae));
  await put(
    'scheduler/scheduler_config.json',
    '{"_class_name": "DDIMScheduler", "lambda_min_clipped": -Infinity}',
  );
  await expect(loadModels(folder)).rejects.toThrowError(refusal('model.missing', /unet.model\.onnx/));
});

it('names what is wrong with a file', async () => {
  await put('model_index.json', 'not json');
  await expect(loadModels(folder)).rejects.toThrowError(refusal('model.invalid', /model_index\.json/));
  await put('model_index.json', '{"_class_name": "StableDiffusionPipeline"}');
  await put('vae_decoder/config.json', JSON.stringify({ ...vae, scaling_factor: undefined }));
  await expect(loadModels(folder)).rejects.toThrowError(refusal('model.invalid', /scaling_factor/));
  await put('vae_decoder/config.json', JSON.stringify(vae));
  await put('scheduler/scheduler_config.json', '{}');
  await put('unet/model.onnx', 'not a graph');
  await expect(loadModels(folder)).rejects.toThrowError(refusal('model.invalid', /unet.model\.onnx/));
});
