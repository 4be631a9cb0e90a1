// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration is no module to import
/// <reference path="./libheif-js.d.ts" />
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';

/**
 * The primary image of a HEIC file as RGBA. libheif applies the file's own crop, rotation and mirroring, so the EXIF
 * orientation beside them must not be applied again (ISO/IEC 23008-12 §6.5.10, annex A.4). Blocks its thread: about
 * 0.25 s a megapixel.
 * @throws AppError image.truncated
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Raster> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const context = libheif.heif_context_alloc();
  try {
    const read = libheif.heif_context_read_from_memory(context, bytes);
    if (read.code !== libheif.heif_error_code.heif_error_Ok) throw damaged(read);
    const handle = libheif.heif_js_context_get_primary_image_handle(context);
    if ('code' in handle) throw damaged(handle);
    try {
      const decoded = libheif.heif_js_decode_image2(
        handle,
        libheif.heif_colorspace.heif_colorspace_RGB,
        libheif.heif_chroma.heif_chroma_interleaved_RGBA,
      );
      if ('code' in decoded) throw damaged(decoded);
      try {
        const plane = decoded.channels.find(
          (channel) => channel.id === libheif.heif_channel.heif_channel_interleaved,
        );
        if (!plane) throw new AppError('image.truncated', { detail: 'no colour plane' });
        return copyRows(plane.data, plane);
      } finally {
        libheif.heif_image_release(decoded.image);
      }
    } finally {
      libheif.heif_image_handle_release(handle);
    }
  } finally {
    libheif.heif_context_free(context);
  }
}

function copyRows(
  source: Uint8Array,
  { width, height, stride }: { width: number; height: number; stride: number },
): Raster {
  const row = width * 4;
  const data = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) data.set(source.subarray(y * stride, y * stride + row), y * row);
  return { width, height, channels: 4, data };
}

function damaged(error: { readonly message?: string }): AppError {
  return new AppError('image.truncated', { detail: error.message });
}
