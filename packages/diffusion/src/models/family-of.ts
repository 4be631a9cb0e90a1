import { DiffusionError } from '../diffusion-error.ts';
import type { TensorInfo } from '../runtime/session.ts';
import { denoiserConfig } from './checkpoint-config.ts';
import type { FamilyName, JsonObject, ModelRole } from './models.ts';
import { parseConfig } from './read-json.ts';

/** what a transformer's `config.json` calls itself → the family that feeds it */
const transformers: Readonly<Record<string, FamilyName>> = {
  SD3Transformer2DModel: 'sd3',
  FluxTransformer2DModel: 'flux',
  TryOnModel: 'fashn',
};

export interface CheckpointParts {
  readonly folder: string;
  readonly className: string;
  readonly roles: ReadonlySet<ModelRole>;
  /** the denoiser's `config.json`; empty where there is none */
  readonly denoiser: JsonObject;
  /** the denoiser's, as its graph declares them */
  readonly inputs: readonly TensorInfo[];
}

/**
 * Which family a checkpoint belongs to: a UNet's graph tells, a transformer's configuration says, else the pipeline's class.
 * Inpainting, LCM and refiner are no families of their own: their graphs' inputs tell.
 * @throws DiffusionError `model.unsupported` naming the class
 */
export function familyOf({ folder, className, roles, denoiser, inputs }: CheckpointParts): FamilyName {
  if (roles.has('transformer')) {
    const config = parseConfig(denoiserConfig, denoiser, `${folder}/transformer/config.json`);
    const named = transformers[config._class_name ?? ''];
    if (named) return named;
    if (className.startsWith('StableDiffusion3')) return 'sd3';
    if (/^Flux(?!2)/.test(className)) return 'flux';
    throw new DiffusionError('model.unsupported', {
      file: `${folder}/model_index.json`,
      input: '_class_name',
      detail: `${className} with ${config._class_name ?? 'an unnamed transformer'}`,
      remedy: 'transformers of StableDiffusion3 and Flux pipelines and of FASHN VTON 1.5 are followed',
    });
  }
  if (/Kolors|PixArt|Wuerstchen|StableCascade|Kandinsky/.test(className))
    throw new DiffusionError('model.unsupported', {
      file: `${folder}/model_index.json`,
      input: '_class_name',
      detail: className,
      remedy: 'UNets of Stable Diffusion 1, 2 and XL are followed',
    });
  return inputs.some(({ name }) => name === 'time_ids') ? 'sdxl' : 'sd';
}
