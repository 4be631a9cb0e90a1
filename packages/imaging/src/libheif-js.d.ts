/** The part of libheif's Emscripten binding that `decode-heic.ts` calls (the package ships types for its C heap only). */
declare module 'libheif-js/wasm-bundle.js' {
  type Opaque<Name extends string> = { readonly opaque: Name };
  type Context = Opaque<'context'>;
  type Handle = Opaque<'handle'>;

  interface HeifError {
    readonly code: unknown;
    readonly message?: string;
  }

  interface DecodedChannel {
    readonly id: unknown;
    readonly width: number;
    readonly height: number;
    /** bytes from row to row */
    readonly stride: number;
    readonly data: Uint8Array;
  }

  interface Libheif {
    readonly heif_error_code: { readonly heif_error_Ok: unknown };
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown };
    readonly heif_channel: { readonly heif_channel_interleaved: unknown };
    heif_context_alloc(): Context;
    heif_context_free(context: Context): void;
    heif_context_read_from_memory(context: Context, bytes: Uint8Array): HeifError;
    heif_js_context_get_primary_image_handle(context: Context): Handle | HeifError;
    heif_image_handle_release(handle: Handle): void;
    heif_js_decode_image2(
      handle: Handle,
      colorspace: unknown,
      chroma: unknown,
    ): { readonly channels: readonly DecodedChannel[]; readonly image: Opaque<'image'> } | HeifError;
    heif_image_release(image: Opaque<'image'>): void;
  }

  const libheif: Libheif;
  export default libheif;
}
