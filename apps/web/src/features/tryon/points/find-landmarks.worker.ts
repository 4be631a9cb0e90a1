/** The page's worker: finds body and face in a photo without sending it anywhere. */
import { type LandmarkFinder, openLandmarkFinder } from '@escena/landmarks/browser';
import type { FromLandmarkWorker, ToLandmarkWorker } from './landmark-messages.ts';

let finder: Promise<LandmarkFinder> | undefined;

const post = (message: FromLandmarkWorker) => self.postMessage(message);

self.addEventListener('message', ({ data: { id, photo } }: MessageEvent<ToLandmarkWorker>) => {
  // The bundler may start a worker from a blob, whose own address leads nowhere.
  finder ??= openLandmarkFinder(`${self.location.origin}/api/landmarks/`);
  void find(id, photo);
});

async function find(id: string, photo: string): Promise<void> {
  try {
    const response = await fetch(new URL(photo, self.location.origin));
    if (!response.ok) throw new Error(`${photo}: ${response.status}`);
    const bitmap = await createImageBitmap(await response.blob());
    const found = (await finder)?.find(bitmap);
    bitmap.close();
    if (found) post({ id, found });
  } catch {
    post({ id, failed: true });
  }
}
