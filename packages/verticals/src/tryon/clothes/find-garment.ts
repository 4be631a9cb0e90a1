import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { findMarked } from '../../product/find-marked.ts';
import { readMask } from '../../read-mask.ts';
import { readPicture } from '../../read-picture.ts';
import type { RunContext } from '../../run.ts';
import { withoutAlpha } from '../../without-alpha.ts';
import type { TryonGarment } from '../garment.ts';
import { contrastOf } from './contrast-of.ts';
import { depthOf } from './depth-of.ts';
import { findCreases } from './find-crease.ts';
import { findGarmentPoints, type FoundGarmentPoints } from './find-garment-points.ts';
import { findNeckline } from './find-neckline.ts';
import { type Neck, neededPoints, type Points } from './garment-outline.ts';
import { inPixels } from './in-pixels.ts';
import { distance } from './spot.ts';
import { withoutForeign } from './without-foreign.ts';

/** Below this share of its picture a garment is a speck. */
const leastArea = 0.005;
/** the outline is of something else */
const leastConfidence = 0.3;

/** A garment cut out of its own picture. */
export interface FoundGarment {
  /** 3 channels: its colours, carried on beyond its edge */
  readonly colors: Raster;
  /** 1 channel */
  readonly alpha: Raster;
  /** pixels of that picture */
  readonly points: Points;
  readonly neck: Neck;
}

/** @throws AppError `tryon.garment_not_found`, `tryon.garment_kind`, `not_found`, `image.*`, `job.cancelled` */
export async function findGarment(garment: TryonGarment, context: RunContext): Promise<FoundGarment> {
  const { kind, pictureId, select = {}, points: given = {} } = garment;
  const picture = await readPicture(pictureId, context);
  const { maskId, ...marks } = select;
  const mask = maskId === undefined ? undefined : await readMask(maskId, picture, context.pictures);
  const { alpha, foreground, quality } = await findMarked(
    picture,
    { ...marks, mask },
    { signal: context.signal },
  );
  if (quality.keptFraction < leastArea)
    throw new AppError('tryon.garment_not_found', { data: { pictureId } });
  const colors = withoutAlpha(foreground);
  const isGiven = neededPoints[kind].every((name) => given[name]);
  const found = findGarmentPoints(alpha, kind);
  if (!isGiven && found.confidence < leastConfidence)
    throw new AppError('tryon.garment_kind', { data: { pictureId, kind } });
  const points = inPixels(isGiven ? given : { ...found.points, ...given }, picture);
  const missing = neededPoints[kind].filter((name) => !points[name]);
  if (missing.length > 0)
    throw new AppError('tryon.garment_kind', { detail: missing.join(', '), data: { pictureId, kind } });
  const neck = neckOf(found);
  // What a person says of a garment stands.
  if (kind === 'bottom' || Object.keys(given).length > 0) return { colors, alpha, points, neck };
  const cloth = withoutForeign(colors, alpha, points);
  const again = cloth && findGarmentPoints(cloth, kind);
  const isStill = again && neededPoints[kind].every((name) => again.points[name]);
  return seeWithin(
    isStill
      ? { colors, alpha: cloth, points: inPixels(again.points, picture), neck: neckOf(again) }
      : { colors, alpha, points, neck },
  );
}

/** places across the shoulders at which colours are compared: finer is the weave; a collar's own opening is finer still */
const working = { seams: 120, collar: 160 };

const neckOf = ({ collar }: FoundGarmentPoints): Neck => (collar ? 'pointed' : 'round');

/** With the points that no outline tells, by what is seen within it. */
function seeWithin(garment: FoundGarment): FoundGarment {
  const { colors, alpha, points, neck } = garment;
  const { shoulderLeft, shoulderRight } = points;
  if (!shoulderLeft || !shoulderRight) return garment;
  const breadth = Math.max(1, distance(shoulderLeft, shoulderRight));
  const contrast = contrastOf(colors, working.seams / breadth);
  const inNeck = neck === 'pointed' ? contrastOf(colors, working.collar / breadth) : contrast;
  const depth = depthOf(alpha);
  const withNeck = findNeckline(points, { depth, contrast: inNeck, neck });
  return { ...garment, points: findCreases(withNeck, { depth, contrast, size: alpha }) };
}
