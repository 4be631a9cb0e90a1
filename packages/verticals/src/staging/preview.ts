import type { Raster } from '@escena/core/raster';
import { compositeGuide } from '@escena/imaging/composite';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { resizeRaster } from '@escena/imaging/resize';
import { denoiseWith } from '@escena/scene/denoise-guide';
import type { Camera } from '@escena/scene/camera';
import type { Guide } from '@escena/scene/guide';
import type { TraceCrew } from '@escena/scene/trace-crew';
import { type PreparedScene, traceWith } from '@escena/scene/trace-guide';
import { guideLayer } from './guide-layer.ts';

const longSide = 400;
const samples = 2;

interface PreviewOptions {
  readonly camera: Camera;
  readonly seed: number;
  readonly crew: TraceCrew;
  /** what of the furniture shows */
  readonly seen: (guide: Guide) => Guide;
  readonly signal?: AbortSignal;
}

/** A small JPEG of what is being made, about a second after the furniture has been placed. */
export async function stagingPreview(
  photo: Raster,
  scene: PreparedScene,
  { camera, seed, crew, seen, signal }: PreviewOptions,
): Promise<Uint8Array> {
  const scale = Math.min(1, longSide / Math.max(photo.width, photo.height));
  const width = Math.max(1, Math.round(photo.width * scale));
  const height = Math.max(1, Math.round(photo.height * scale));
  const traced = await traceWith(crew, scene, { camera, width, height, samples, seed, signal });
  const guide = seen(await denoiseWith(crew, traced, { signal }));
  const { image } = await compositeGuide(resizeRaster(photo, width, height), guideLayer(guide), {
    signal,
  });
  return encodeJpeg(image, { quality: 80 });
}
