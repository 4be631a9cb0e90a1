/** The page's worker: make-up on the shown photo, so that a colour is seen as it is chosen. Nothing leaves the page. */
import { toAppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { prepareFace, putOnMakeup } from '@escena/verticals/tryon/apply-makeup';
import { readPicture } from '../../product/preview/read-picture.ts';
import type { FromMakeupWorker, ToMakeupWorker } from './makeup-messages.ts';

/** Pixels of the longer side that the page works at. */
const pageSide = 1200;

let photo: { readonly path: string; readonly raster: Promise<Raster> } | undefined;
/** the face that the last colour was put on: the next one costs a fraction */
let prepared: { readonly of: string; readonly face: ReturnType<typeof prepareFace> } | undefined;
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
    const raster = await photo.raster;
    const of = path + JSON.stringify(face);
    if (prepared?.of !== of) prepared = { of, face: prepareFace(raster, face, 0) };
    const { image, mask } = await putOnMakeup(prepared.face, makeup, signal);
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
