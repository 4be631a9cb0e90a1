import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { fitWithin, resizeRaster } from '../resize.ts';
import { backdropEvidence } from './backdrop-evidence.ts';
import { type ColorPlanes, colorPlanes } from './color-planes.ts';
import { type Backdrop, fitBackdrop } from './fit-backdrop.ts';
import { geodesicDistance } from './geodesic.ts';
import { linksOf } from './links.ts';

/** What every try at one photo shares, so that a further click costs only the cut. */
export interface PreparedCutOut {
  readonly photo: Raster;
  /** the photo made small */
  readonly picture: ColorPlanes;
  readonly backdrop: Backdrop;
  /** log odds of not being backdrop */
  readonly evidence: Float32Array;
  /** easiest way from the rim, colour change summed */
  readonly fromRim: Float32Array;
  readonly links: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
}

/** Long side at which labels are found; edges are found again at full size. */
export const workingSide = 640;
/** OKLab change from one working pixel to the next that a shadow's soft edge may make */
const penumbra = 0.035;

/** @throws AppError internal for a one-channel photo */
export function prepareCutOut(photo: Raster): PreparedCutOut {
  if (photo.channels === 1) throw new AppError('internal', { detail: 'a one-channel photo to cut out' });
  const { width, height } = fitWithin(photo, workingSide);
  const picture = colorPlanes(resizeRaster(photo, width, height));
  const backdrop = fitBackdrop(picture);
  const rim = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      rim[i] = x === 0 || y === 0 || x === width - 1 || y === height - 1 ? 1 : 0;
  return {
    photo,
    picture,
    backdrop,
    evidence: backdropEvidence(picture, backdrop, geodesicDistance(picture, rim, penumbra)),
    fromRim: geodesicDistance(picture, rim),
    links: linksOf(picture),
  };
}
