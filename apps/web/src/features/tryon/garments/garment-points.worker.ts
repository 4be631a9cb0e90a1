/** The page's worker: a garment's own points from its cut-out. */
import type { Raster } from '@escena/core/raster';
import { findGarmentPoints, type FoundGarmentPoints } from '@escena/verticals/tryon/find-garment-points';
import type { GarmentKind } from '@escena/verticals/tryon/garment-landmarks';

export interface ToGarmentWorker {
  readonly id: number;
  /** 1 channel */
  readonly alpha: Raster;
  readonly kind: GarmentKind;
}

export interface FromGarmentWorker {
  readonly id: number;
  readonly found: FoundGarmentPoints;
}

self.addEventListener('message', ({ data: { id, alpha, kind } }: MessageEvent<ToGarmentWorker>) => {
  self.postMessage({ id, found: findGarmentPoints(alpha, kind) } satisfies FromGarmentWorker);
});
