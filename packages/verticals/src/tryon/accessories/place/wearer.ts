import type { Raster } from '@escena/core/raster';
import type { FaceInPhoto, Point } from '../../landmarks/face-in-photo.ts';
import type { HeadFrame } from '../../landmarks/head-frame.ts';
import type { BodyInPhoto } from './body-scale.ts';

/** Where the points of an accessory come to lie on the person, pixels of the photo. */
export type Placed = Readonly<Record<string, Point>>;

export interface WornFace {
  readonly points: FaceInPhoto;
  readonly frame: HeadFrame;
}

export interface Wearer {
  /** 3 channels, as it came */
  readonly photo: Raster;
  readonly face?: WornFace | undefined;
  readonly body: BodyInPhoto;
}

/** One copy of an accessory, and which side's it is, where it has one. */
export interface Copy {
  readonly side?: 'left' | 'right';
  readonly placed: Placed;
}

/** What an accessory's own picture says of its measures. */
export interface Shape {
  /** height by width, between its points */
  readonly span: number;
  /** the same of its outline */
  readonly tall: number;
  /** true width, where that is known, millimetres */
  readonly wideMm?: number | undefined;
}
