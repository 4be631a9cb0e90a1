import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { type ModelRole, modelRoles } from './models.ts';
import { isAbsent } from './read-json.ts';

const graphFile = 'model.onnx';
const isControl = (name: string): name is ModelRole => /^controlnet(_\d{1,2})?$/.test(name);
const isKnown = (name: string): name is ModelRole =>
  (modelRoles as readonly string[]).includes(name) || isControl(name);

/** What a folder holds that is no checkpoint for this engine, by what gives it away, and what to do about it. */
const foreign: readonly (readonly [mark: RegExp, what: string, remedy: string])[] = [
  [/^transformer\.opt$|^vae\.opt$/, 'a TensorRT export', 'export the original with models/export'],
  [/^ORT_CUDA$/, 'an engine of onnxruntime’s demos', 'export the original with models/export'],
  [/^(unet|transformer|vae)$/, 'weights that are not ONNX', 'export them with models/export or optimum-cli'],
  [/\.(safetensors|ckpt|gguf)$/, 'a checkpoint that is not ONNX', 'export it with models/export'],
];

/**
 * The networks of a checkpoint folder: role → its graph's file. A `controlnet/` folder without a graph belongs to a UNet
 * that has it inside.
 * @throws DiffusionError `model.missing` when the folder is not there or holds no denoiser, saying what it holds instead
 */
export async function findParts(folder: string): Promise<ReadonlyMap<ModelRole, string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    const detail = isAbsent(cause) ? 'no such folder' : 'cannot be read';
    throw new DiffusionError('model.missing', { file: folder, detail, cause });
  });
  const names = entries.map(({ name }) => name).sort(byNumber);
  const found = new Map<ModelRole, string>();
  for (const name of names.filter(isKnown)) {
    const files: string[] = await readdir(join(folder, name)).catch(() => []);
    if (files.includes(graphFile)) found.set(name, join(folder, name, graphFile));
  }
  if (found.has('unet') || found.has('transformer')) return found;
  const match = foreign.find(([mark]) => names.some((name) => mark.test(name)));
  throw new DiffusionError('model.missing', {
    file: join(folder, names.includes('transformer') ? 'transformer' : 'unet', graphFile),
    detail: match ? `no such file; the folder holds ${match[1]}` : 'no such file',
    remedy: match?.[2] ?? 'a checkpoint is a folder with model_index.json and <part>/model.onnx',
  });
}

/** `controlnet_2` before `controlnet_10`. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
