import type { Raster } from '@escena/core/raster';

/** One thing put on: the picture with it, and what that changed. */
export interface Worn<Told> {
  /** 3 channels, the photo's size and colour space */
  readonly image: Raster;
  /** 1 channel: where it is 0 the picture is, byte for byte, the one that it was put on */
  readonly mask: Raster;
  /** for the report. JSON only, and nothing that describes the person */
  readonly told: Told;
}
