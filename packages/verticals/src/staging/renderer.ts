import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import type { Guide } from '@escena/scene/guide';

interface RenderOptions {
  readonly seed: number;
  readonly signal: AbortSignal | undefined;
  onStep(step: number, steps: number): void;
}

/** What makes the noisy guide look real. Holds native memory: dispose of it. */
export interface Renderer extends AsyncDisposable {
  readonly name: string;
  /** sha256 of the denoiser's file, or null without one */
  readonly checkpoint: string | null;
  render(guide: Guide, options: RenderOptions): Promise<Guide>;
}

/**
 * `none`: the traced guide through its own filter; `shipped`: the lighting checkpoint in `modelsDir`; anything else: a
 * folder with a lighting checkpoint.
 * @throws AppError `model.missing`, `model.invalid`
 */
export async function loadRenderer(
  name: string,
  { modelsDir, threads }: { readonly modelsDir: string; readonly threads: number },
): Promise<Renderer> {
  if (name === 'none') return plain;
  const folder = name === 'shipped' ? path.join(modelsDir, 'lighting') : name;
  // Loaded only here: without a checkpoint no process should hold onnxruntime.
  const { loadModels } = await import('@escena/diffusion/load-models');
  const { renderLight } = await import('@escena/diffusion/render-light');
  const models = await loadModels(folder, { threads });
  if (models.kind !== 'lighting') {
    await models[Symbol.asyncDispose]();
    throw new AppError('model.invalid', { detail: `${folder} is not a lighting checkpoint` });
  }
  return {
    name,
    checkpoint: await models.sha256(),
    async render(guide, options) {
      const filtered = denoiseGuide(guide);
      const light = await renderLight(models, { ...guide, filteredLight: filtered.light }, options);
      return { ...filtered, light };
    },
    [Symbol.asyncDispose]: () => models[Symbol.asyncDispose](),
  };
}

const plain: Renderer = {
  name: 'none',
  checkpoint: null,
  render: async (guide) => denoiseGuide(guide),
  [Symbol.asyncDispose]: async () => undefined,
};
