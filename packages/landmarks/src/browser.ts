import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { findIn } from './find-in.ts';
import type { Found } from './found.ts';
import { landmarkModels } from './model-names.ts';
import { openModels } from './open-models.ts';

export type { Found } from './found.ts';

/** pixels of the longer side that are looked at: the models see 256 of them */
const mostPixels = 1600;

/** Finds landmarks in the page or a worker of it: the photo goes nowhere. */
export interface LandmarkFinder {
  /** @param photo an ImageBitmap, canvas, image or video frame */
  find(photo: CanvasImageSource & { readonly width: number; readonly height: number }): Found;
}

/**
 * @param base where the page's own server gives out the files that `servedFiles` names, with a slash at its end
 * @throws TypeError or Response's status as an Error, when a file cannot be fetched
 */
export async function openLandmarkFinder(base: string): Promise<LandmarkFinder> {
  setWasmPaths(base);
  const models = await openModels(landmarkModels, async (name) => {
    const response = await fetch(new URL(name, new URL(base, globalThis.location.href)));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  return {
    find: (photo) => {
      const scale = Math.min(1, mostPixels / Math.max(photo.width, photo.height));
      const width = Math.max(1, Math.round(photo.width * scale));
      const height = Math.max(1, Math.round(photo.height * scale));
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no 2d canvas');
      context.drawImage(photo, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return findIn({ width, height, channels: 4, data: new Uint8Array(data.buffer) }, models);
    },
  };
}
