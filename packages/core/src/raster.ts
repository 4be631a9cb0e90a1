/**
 * The one picture type that crosses package borders: interleaved samples, row-major, top-left origin.
 * It is plain data (transferable, no native handle); what to do with it lives in `@escena/imaging`.
 */

export type Channels = 1 | 3 | 4;

/** 8-bit display-referred samples (the file's own colour space, usually sRGB), straight alpha. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: Channels;
  /** length = width · height · channels */
  readonly data: Uint8Array;
}

/** Linear-light or data samples (radiance, albedo, normals, depth): units are the producer's to state. */
export interface FloatRaster {
  readonly width: number;
  readonly height: number;
  readonly channels: Channels;
  /** length = width · height · channels */
  readonly data: Float32Array;
}

/** A zeroed 8-bit raster. */
export function createRaster(width: number, height: number, channels: Channels): Raster {
  return { width, height, channels, data: new Uint8Array(width * height * channels) };
}

/** A zeroed float raster. */
export function createFloatRaster(width: number, height: number, channels: Channels): FloatRaster {
  return { width, height, channels, data: new Float32Array(width * height * channels) };
}
