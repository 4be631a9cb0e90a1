/** The page's worker: make-up on the shown photo, so that a colour is seen as it is chosen. Nothing leaves the page. */
import { toAppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { applyMakeup } from '@escena/verticals/tryon/apply-makeup';
import { readPicture } from '../../product/preview/read-picture.ts';
import type { FromMakeupWorker, ToMakeupWorker } from './makeup-messages.ts';

/** Pixels of the longer side that the page works at. */
const pageSide = 1200;

let photo: { readonly path: string; readonly raster: Promise<Raster> } | undefined;
/** of what is being made; what comes next calls it off */
let current = new AbortController();

const post = (message: FromMakeupWorker, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<ToMakeupWorker>) => void show(data));

async function show({ id, path, face, makeup }: ToMakeupWorker): Promise<void> {
  current.abort();
  const { signal } = (current = new AbortController());
  try {
    if (photo?.path !== path) photo = { path, raster: readPicture(path, pageSide) };
    const { image, mask } = await applyMakeup(await photo.raster, makeup, face, { seed: 0, signal });
    if (signal.aborted) return;
    const picture = overlayOf(image, mask);
    post({ id, picture }, [picture.data.buffer]);
  } catch (thrown) {
    if (!signal.aborted) post({ id, error: toAppError(thrown).toJSON() });
  }
}

/** What changed, to lie over the photo. */
function overlayOf({ width, height, channels, data }: Raster, mask: Raster) {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    if (mask.data[i] === 0) continue;
    for (let k = 0; k < 3; k++) rgba[4 * i + k] = data[channels * i + k] ?? 0;
    rgba[4 * i + 3] = 255;
  }
  return { width, height, data: rgba };
}
