/** The page's worker: where an accessory goes on the person, as the run itself would find it. Nothing leaves the page. */
import { toAppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { proposePlaces } from '@escena/verticals/tryon/propose-places';
import { readPicture } from '../../product/preview/read-picture.ts';
import type { FromPlacesWorker, ToPlacesWorker } from './places-messages.ts';

/** Pixels of the longer side that the page works at. */
const pageSide = 1000;

let last: { readonly path: string; readonly raster: Promise<Raster> } | undefined;

const post = (message: FromPlacesWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToPlacesWorker>) => void propose(data));

async function propose({ accessory, of, photo: path, person }: ToPlacesWorker): Promise<void> {
  try {
    if (last?.path !== path) last = { path, raster: readPicture(path, pageSide) };
    post({ proposed: proposePlaces(accessory, of, { photo: await last.raster, person }) });
  } catch (thrown) {
    post({ error: toAppError(thrown).toJSON() });
  }
}
