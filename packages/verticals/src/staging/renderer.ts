import path from 'node:path';
import type { DenoisedGuide } from '@escena/scene/denoise-guide';
import type { Raster } from '@escena/core/raster';
import type { FurnishedItem } from '@escena/scene/furnish';
import type { Guide } from '@escena/scene/guide';
import type { Room } from '@escena/scene/room';
import type { RunContext } from '../run.ts';
import type { RoomType, Style } from './options.ts';
import type { PictureRendering } from './report.ts';

/** What the guide is a guide to, and what is asked of a checkpoint that paints pictures. */
export interface RenderView {
  readonly photo: Raster;
  readonly room: Room;
  readonly roomType: RoomType;
  readonly style: Style;
  /** by the guide's object ids, from 1 */
  readonly pieces: readonly FurnishedItem[];
  /** 0…1 */
  readonly strength: number;
  /** the person's own words; absent: what stands in the room */
  readonly prompt?: string | undefined;
}

export interface RenderOptions {
  readonly seed: number;
  readonly signal: AbortSignal | undefined;
  readonly view: RenderView;
  onStep(step: number, steps: number): void;
}

export interface Rendered {
  readonly guide: Guide;
  /** there when a checkpoint painted a picture */
  readonly rendering?: PictureRendering;
}

/** What makes the noisy guide look real. Holds native memory: dispose of it. */
export interface Renderer extends AsyncDisposable {
  readonly name: string;
  /** sha256 of the denoiser's file, or null without one */
  readonly checkpoint: string | null;
  /** @param traced the guide as it was traced; `filtered`: the same after the plain filter */
  render(guides: { traced: Guide; filtered: DenoisedGuide }, options: RenderOptions): Promise<Rendered>;
}

/**
 * `none`: the traced guide through its own filter; `shipped`: the lighting checkpoint in `modelsDir`; anything else: a
 * checkpoint by the name or folder that `context.findCheckpoint` knows, for light or for whole pictures.
 * @throws AppError `model.missing`, `model.invalid`, `model.licence`
 */
export async function loadRenderer(
  name: string,
  { modelsDir, threads, findCheckpoint }: Pick<RunContext, 'modelsDir' | 'threads' | 'findCheckpoint'>,
): Promise<Renderer> {
  if (name === 'none') return plain;
  const folder = name === 'shipped' ? path.join(modelsDir, 'lighting') : await findCheckpoint(name);
  // Loaded only here: without a checkpoint no process should hold onnxruntime.
  const { loadModels } = await import('@escena/diffusion/load-models');
  const models = await loadModels(folder, { threads });
  const held = {
    name,
    checkpoint: await models.sha256(),
    [Symbol.asyncDispose]: () => models[Symbol.asyncDispose](),
  };
  if (models.kind === 'picture') {
    const { renderPicture } = await import('./picture/picture-renderer.ts');
    return { ...held, render: ({ filtered }, options) => renderPicture(models, filtered, options) };
  }
  const { renderLight } = await import('@escena/diffusion/render-light');
  return {
    ...held,
    async render({ traced, filtered }, options) {
      const light = await renderLight(models, { ...traced, lightScales: filtered.lightScales }, options);
      return { guide: { ...filtered, light } };
    },
  };
}

const plain: Renderer = {
  name: 'none',
  checkpoint: null,
  render: async ({ filtered }) => ({ guide: filtered }),
  [Symbol.asyncDispose]: async () => undefined,
};
