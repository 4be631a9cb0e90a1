/** What a worker does with a model that was brought: reads it as a staging job will, and takes its picture. */
import { AppError } from '@escena/core/app-error';
import type { ModelExtent } from '@escena/core/model-size';
import type { ModelWarning } from '@escena/core/model-warnings';
import type { Raster } from '@escena/core/raster';
import { loadModel } from '@escena/scene/load-model';
import type { OwnModelSettings } from './own-model.ts';
import { modelThumbnail } from './model-thumbnail.ts';

export type ModelCheck =
  | {
      readonly status: 'ready';
      readonly extent: ModelExtent;
      /** metres of one unit of the file */
      readonly scale: number;
      readonly triangles: number;
      readonly warnings: readonly ModelWarning[];
      readonly thumbnail: Raster;
    }
  | { readonly status: 'needs_size'; readonly extent: ModelExtent };

/** @throws AppError `model3d.*` but `model3d.size_unclear`, which is a question and no failure */
export async function checkModel(
  bytes: Uint8Array,
  settings: OwnModelSettings,
  options: { readonly threads: number; readonly signal?: AbortSignal },
): Promise<ModelCheck> {
  try {
    const model = await loadModel(bytes, { ...settings, signal: options.signal });
    const { extent, scale, triangles, warnings } = model;
    const thumbnail = await modelThumbnail(model, options);
    return { status: 'ready', extent, scale, triangles, warnings, thumbnail };
  } catch (error) {
    const extent = unclearExtent(error);
    if (!extent) throw error;
    return { status: 'needs_size', extent };
  }
}

function unclearExtent(error: unknown): ModelExtent | undefined {
  if (!(error instanceof AppError) || error.code !== 'model3d.size_unclear') return undefined;
  const { x, y, z } = error.data ?? {};
  return typeof x === 'number' && typeof y === 'number' && typeof z === 'number' ? { x, y, z } : undefined;
}
