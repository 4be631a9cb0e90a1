/** The tiny checkpoints of `fixtures/` (models/recipes/tiny): 4 latent channels, pictures twice as fine, no text. */
import { fileURLToPath } from 'node:url';
import type { Raster } from '@escena/core/raster';
import { type GenerateRequest, parseGenerateCase } from '../generate-request.ts';
import { type LoadOptions, type Models, loadModels } from '../models/load-models.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

export function tinyModels(name: 'plain' | 'inpaint' = 'plain', options: LoadOptions = {}): Promise<Models> {
  return loadModels(`${fixtures}${name}`, { threads: 1, ...options });
}

/** Four steps from noise at 16 × 16 pixels, unless `parts` say otherwise. */
export function tinyRequest({ extra, ...parts }: TinyRequest = {}): GenerateRequest {
  const { controls: _, ...usual } = parseGenerateCase({ pipeline: 'text-to-image' }).extra;
  return {
    pipeline: 'text-to-image',
    prompt: '',
    guidance: 1,
    seed: 7,
    steps: 4,
    width: 16,
    height: 16,
    ...parts,
    extra: { ...usual, ...extra },
  };
}

export interface TinyRequest extends Partial<Omit<GenerateRequest, 'extra'>> {
  readonly extra?: Partial<GenerateRequest['extra']>;
}

/** 16 × 16 pixels, each as `value` says. */
export function tinyPicture(
  channels: 1 | 3,
  value: (x: number, y: number, channel: number) => number,
): Raster {
  const data = Uint8Array.from({ length: 256 * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return value(pixel % 16, Math.floor(pixel / 16), i % channels);
  });
  return { width: 16, height: 16, channels, data };
}
