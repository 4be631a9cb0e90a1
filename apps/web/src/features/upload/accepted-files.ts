/** What the file picker offers. HEIC and TIFF are listed by extension too: few browsers know their types. */
export const acceptedFiles =
  'image/jpeg,image/png,image/webp,image/avif,image/tiff,image/heic,image/heif,.heic,.heif,.tif,.tiff';
