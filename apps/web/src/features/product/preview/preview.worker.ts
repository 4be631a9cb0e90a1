/** The page's worker: finds, paints and letters the product of the shown photo, so that a choice is seen at once. */
import { toAppError } from '@escena/core/app-error';
import type { PreviewWish } from '@escena/verticals/product/preview';
import type { FromPreviewWorker, PreviewPlace, ToPreviewWorker } from './messages.ts';
import type { ShowLook } from './open-preview.ts';

let preview: Promise<ShowLook> | undefined;
let waiting: readonly PreviewWish[] = [];
/** of what is being made; what comes next calls it off */
let current = new AbortController();

const post = (message: FromPreviewWorker, transfer: Transferable[] = []) => {
  self.postMessage(message, { transfer });
};

self.addEventListener('message', ({ data: message }: MessageEvent<ToPreviewWorker>) => {
  switch (message.kind) {
    case 'open':
      preview = open(message);
      // Whoever asks for a look hears of it.
      preview.catch(() => undefined);
      return;
    case 'show':
      void show(message.id, message.wish);
      return;
    case 'warm':
      waiting = message.wishes;
      return;
    default:
      message satisfies never;
  }
});

/** HarfBuzz starts asynchronously: a worker that waited for it at its top would miss what is said to it meanwhile. */
async function open(place: PreviewPlace): Promise<ShowLook> {
  const { openPreview } = await import('./open-preview.ts');
  return openPreview(place);
}

async function show(id: number, wish: PreviewWish): Promise<void> {
  current.abort();
  const { signal } = (current = new AbortController());
  try {
    const make = await preview;
    if (!make) throw new Error('no photo was opened');
    const { picture, area } = await make(wish, signal);
    if (signal.aborted) return;
    const { width, height } = picture;
    const data = new Uint8ClampedArray(picture.data);
    post({ id, shown: { picture: { width, height, data }, area } }, [data.buffer]);
    await warm(make, signal);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (!signal.aborted) post({ id, error: error.toJSON() });
  }
}

/** Looks made ahead; one that fails is told of when it is asked for. */
async function warm(make: ShowLook, signal: AbortSignal): Promise<void> {
  for (let next = waiting[0]; next && !signal.aborted; next = waiting[0]) {
    await make(next, signal).catch(() => undefined);
    if (!signal.aborted) waiting = waiting.slice(1);
  }
}
