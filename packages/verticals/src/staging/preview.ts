import type { Raster } from '@escena/core/raster';
import { compositeGuide } from '@escena/imaging/composite';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { resizeRaster } from '@escena/imaging/resize';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import type { SceneObject } from '@escena/scene/scene';
import { traceGuide } from '@escena/scene/trace-guide';
import type { Room } from '@escena/scene/room';
import { guideLayer } from './guide-layer.ts';

const longSide = 480;
const samples = 2;

interface PreviewOptions {
  readonly seed: number;
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/** A small JPEG of what is being made, about a second after the furniture has been placed. */
export async function stagingPreview(
  photo: Raster,
  scene: { readonly objects: readonly SceneObject[]; readonly room: Room },
  { seed, threads, signal }: PreviewOptions,
): Promise<Uint8Array> {
  const scale = Math.min(1, longSide / Math.max(photo.width, photo.height));
  const width = Math.max(1, Math.round(photo.width * scale));
  const height = Math.max(1, Math.round(photo.height * scale));
  const { camera } = scene.room;
  const guide = denoiseGuide(
    await traceGuide(scene, { camera, width, height, samples, seed, threads, signal }),
  );
  const { image } = compositeGuide(resizeRaster(photo, width, height), guideLayer(guide), {
    signal,
  });
  return encodeJpeg(image, { quality: 80 });
}
