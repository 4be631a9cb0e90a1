/** The part of the worker that brings HarfBuzz along. */
import { AppError } from '@escena/core/app-error';
import { loadFont } from '@escena/typeset/load-font';
import { createShippedFonts } from '@escena/typeset/shipped-font-files';
import { createPreview } from '@escena/verticals/product/preview';
import type { PreviewPlace } from './messages.ts';
import { readPicture } from './read-picture.ts';

export type ShowLook = ReturnType<typeof createPreview>;

/** of a logo or a print: what a page's picture can show of it */
const pictureSide = 1024;

/** @throws Error when the photo cannot be fetched */
export async function openPreview({ photo, pictures, ownFonts, side }: PreviewPlace): Promise<ShowLook> {
  return createPreview(await readPicture(photo, side), {
    fonts: createShippedFonts((file) => readBytes(`/api/fonts/${file}`)),
    ownFont: async (id) => {
      if (ownFonts === undefined) throw new AppError('not_found', { detail: id });
      return loadFont(await readBytes(`${ownFonts}${encodeURIComponent(id)}`));
    },
    picture: (id) => readPicture(`${pictures}${encodeURIComponent(id)}`, pictureSide),
  });
}

async function readBytes(path: string): Promise<Uint8Array> {
  // The bundler may start a worker from a blob, whose own address leads nowhere.
  const response = await fetch(new URL(path, self.location.origin));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
