/** Caps on what strangers upload: each is checked against the header before a pixel is decoded. */
export const imageLimits = {
  /** memory: 100 megapixels are 300 MB as 8-bit RGB */
  maxPixels: 100_000_000,
  maxBytes: 200 * 1024 * 1024,
  /** below this no room can be read, whatever the subject */
  minSide: 256,
} as const;
