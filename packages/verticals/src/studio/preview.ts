import type { Raster } from '@escena/core/raster';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { pillowResize } from '@escena/imaging/pillow-resample';

/** Between two previews: a person sees no more, and each is stored. */
const everyMs = 700;
const longSide = 384;

/**
 * Small JPEGs of what is emerging, at a rate that costs nothing to speak of.
 * @param latents a pixel for each cell, as the engine tells it
 * @param tell hears of a preview; never after `close`
 */
export function createPreviews(tell: (jpeg: Uint8Array) => void): {
  show(latents: Raster): void;
  close(): void;
} {
  let last = -Infinity;
  let busy = false;
  let closed = false;
  return {
    show(latents) {
      const now = performance.now();
      if (closed || busy || now - last < everyMs) return;
      [busy, last] = [true, now];
      void encode(latents)
        .then(
          (jpeg) => !closed && tell(jpeg),
          () => undefined,
        )
        .finally(() => (busy = false));
    },
    close() {
      closed = true;
    },
  };
}

async function encode(latents: Raster): Promise<Uint8Array> {
  const scale = longSide / Math.max(latents.width, latents.height);
  const width = Math.max(1, Math.round(latents.width * scale));
  const height = Math.max(1, Math.round(latents.height * scale));
  return encodeJpeg(pillowResize(latents, { width, height, filter: 'bicubic' }), { quality: 75 });
}
