import type { Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import type { ProgressMeter } from '../progress-meter.ts';
import type { RunContext } from '../run.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { RetouchReport } from './report.ts';

/** What an edit hands back: a picture, where it differs from the photo, and what its report says of it. */
export interface EditMade {
  readonly image: Raster;
  /** 1 channel of the image's size: 255 changed, 0 the photo's own pixels, the feather band between */
  readonly mask: Raster;
  /** the photo in the picture's own view and light */
  readonly before: Raster;
  /** 1 channel: where the room is another on purpose, so that its structure is not compared; absent: nowhere */
  readonly covered?: Raster;
  readonly told: Omit<
    RetouchReport,
    | 'tool'
    | 'edit'
    | 'seed'
    | 'structure'
    | 'maxAbsDiffOutside'
    | 'changedFraction'
    | 'timingsMs'
    | 'peakRssMb'
  >;
}

/** What every edit is given. */
export interface EditRun {
  readonly photo: DecodedImage;
  readonly seed: number;
  readonly context: RunContext;
  readonly meter: ProgressMeter;
  readonly watch: Stopwatch;
}
