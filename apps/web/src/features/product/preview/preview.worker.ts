/** The page's worker: finds, paints and letters the product of the shown photo, so that a choice is seen at once. */
import { AppError, toAppError } from '@escena/core/app-error';
import { loadFont } from '@escena/typeset/load-font';
import { createShippedFonts } from '@escena/typeset/shipped-font-files';
import { createPreview, type PreviewWish } from '@escena/verticals/product/preview';
import type { FromPreviewWorker, PreviewPlace, ToPreviewWorker } from './messages.ts';
import { readPicture } from './read-picture.ts';

type Show = ReturnType<typeof createPreview>;

/** of a logo or a print: what a page's picture can show of it */
const pictureSide = 1024;

let preview: Promise<Show> | undefined;
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

async function open({ photo, pictures, ownFonts, side }: PreviewPlace): Promise<Show> {
  const fonts = createShippedFonts((file) => readBytes(`/api/fonts/${file}`));
  return createPreview(await readPicture(photo, side), {
    fonts,
    ownFont: async (id) => {
      if (ownFonts === undefined) throw new AppError('not_found', { detail: id });
      return loadFont(await readBytes(`${ownFonts}${encodeURIComponent(id)}`));
    },
    picture: (id) => readPicture(`${pictures}${encodeURIComponent(id)}`, pictureSide),
  });
}

async function readBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
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
async function warm(make: Show, signal: AbortSignal): Promise<void> {
  for (let next = waiting[0]; next && !signal.aborted; next = waiting[0]) {
    await make(next, signal).catch(() => undefined);
    if (!signal.aborted) waiting = waiting.slice(1);
  }
}
