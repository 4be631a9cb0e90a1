/** A manifest for a checkpoint that nobody has described: what the folder shows, and what its owner says. */
import type { Models } from './models/models.ts';
import { readsMask } from './denoisers/reads-mask.ts';
import { describeDrawing } from './describe-drawing.ts';
import { findEmbedder } from './embedders/find-embedder.ts';
import { loadEmbedder } from './embedders/load-embedder.ts';
import { loadModels } from './models/load-models.ts';
import type { PipelineName } from './generate-request.ts';
import { listFiles } from './store/list-files.ts';
import { findSegmenter } from './segmenters/find-segmenter.ts';
import { loadSegmenter } from './segmenters/load-segmenter.ts';
import { type Manifest, parseManifest } from './store/manifest.ts';
import { findUpscaler } from './upscalers/find-upscaler.ts';
import { loadUpscaler } from './upscalers/load-upscaler.ts';

export interface OwnersWord {
  readonly name: string;
  readonly title: string;
  readonly licence: { readonly spdx: string; readonly url: string; readonly commercial: boolean };
  /** resident memory of a run; an estimate */
  readonly memoryBytes: number;
}

/**
 * @param folder a checkpoint in a layout that `loadModels`, `loadUpscaler`, `loadSegmenter` or `loadEmbedder` reads
 * @throws DiffusionError `model.*` for what cannot be drawn with, `input.invalid` for what its owner said
 */
export async function describeFolder(folder: string, word: OwnersWord): Promise<Manifest> {
  const { licence, ...named } = word;
  const files = await listFiles(folder);
  return parseManifest(
    {
      schema: 1,
      ...named,
      ...(await seen(folder)),
      licence: { ...licence, verifiedAt: null },
      source: { kind: 'own' },
      totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      figures: 'estimated',
      recommended: false,
      files: files.map(({ path, bytes }) => ({ path, bytes, sha256: null })),
    },
    folder,
  );
}

async function seen(folder: string): Promise<Pick<Manifest, 'family' | 'pipelines' | 'parts'>> {
  // First: its folder may hold both graphs in one as well, which would pass for a segmenter's.
  if (await findEmbedder(folder)) {
    await using _ = await loadEmbedder(folder);
    return { family: 'embedder', pipelines: ['embed'], parts: ['.'] };
  }
  if (await findSegmenter(folder)) {
    await using _ = await loadSegmenter(folder);
    return { family: 'segmenter', pipelines: ['segment'], parts: ['.'] };
  }
  if (await findUpscaler(folder)) {
    await using _ = await loadUpscaler(folder);
    return { family: 'upscaler', pipelines: ['upscale'], parts: ['.'] };
  }
  await using models = await loadModels(folder);
  const parts = [...models.roles];
  if (models.kind === 'lighting') return { family: 'lighting', pipelines: ['render-light'], parts };
  return { family: models.family, pipelines: [...pipelinesOf(models)], parts };
}

/** What a denoiser's inputs allow. Fill and Kontext cannot be told from their graphs: they need a manifest. */
function pipelinesOf(models: Models): readonly PipelineName[] {
  if (models.family === 'fashn') return ['dress'];
  const [words, picture, mask] = describeDrawing(models).controls.length > 0 ? guided : plain;
  const unet = models.graph('unet');
  if (unet && readsMask(unet, models.latent)) return [isTryOn(models) ? 'try-on' : mask];
  if (!models.roles.has('vae_encoder')) return [words];
  return unet ? [words, picture, mask] : [words, picture];
}

/** A try-on network is an inpainting one with its words taken out: its maker has to say so. */
function isTryOn({ index }: Models): boolean {
  return index._class_name === 'CatVTONPipeline';
}

const plain = ['text-to-image', 'image-to-image', 'inpaint'] as const;
const guided = ['controlnet', 'controlnet-image-to-image', 'controlnet-inpaint'] as const;
