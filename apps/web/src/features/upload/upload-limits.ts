/** What the error table promises a person: 200 MB. Checked in the browser for speed and again while receiving. */
export const maxUploadBytes = 200_000_000;

/** What the file picker offers. HEIC is listed by extension too: few browsers know its type. */
export const acceptedFiles =
  'image/jpeg,image/png,image/webp,image/avif,image/tiff,image/heic,image/heif,.heic,.heif,.tif,.tiff';
