import type { Raster } from '@escena/core/raster';
import type { Point } from '../../landmarks/face-in-photo.ts';

/** An accessory by itself, from whatever it came, and its own points. */
export interface Sprite {
  /** 4 channels: true alpha */
  readonly image: Raster;
  /** in its own pixels, by the names of `accessoryPoints` */
  readonly points: Readonly<Record<string, Point>>;
  /** what one upwards, as long as it is wide, is in its picture; absent: at right angles to its width */
  readonly up?: Point | undefined;
  /** its outline's height by its width */
  readonly tall: number;
  /** 1 channel: where its lenses are that one sees through, 255 wholly; absent: it has none */
  readonly lens?: Raster | undefined;
  /** known measures: a 3D model has a true size, a picture none */
  readonly wideMm?: number | undefined;
}
