import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { findMarked } from '../../product/find-marked.ts';
import { readMask } from '../../read-mask.ts';
import { readPicture } from '../../read-picture.ts';
import type { RunContext } from '../../run.ts';
import { withoutAlpha } from '../../without-alpha.ts';
import type { TryonGarment } from '../garment.ts';
import { findCreases } from './find-crease.ts';
import { findGarmentPoints } from './find-garment-points.ts';
import { neededPoints, type Points } from './garment-outline.ts';
import { inPixels } from './in-pixels.ts';

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
  const isGiven = neededPoints[kind].every((name) => given[name]);
  const found = isGiven ? undefined : findGarmentPoints(alpha, kind);
  if (found && found.confidence < leastConfidence)
    throw new AppError('tryon.garment_kind', { data: { pictureId, kind } });
  const points = inPixels({ ...found?.points, ...given }, picture);
  const missing = neededPoints[kind].filter((name) => !points[name]);
  if (missing.length > 0)
    throw new AppError('tryon.garment_kind', { detail: missing.join(', '), data: { pictureId, kind } });
  const colors = withoutAlpha(foreground);
  // What a person says of a garment stands.
  const isAsked = kind === 'bottom' || Object.keys(given).length > 0;
  return { colors, alpha, points: isAsked ? points : findCreases({ colors, alpha, points }) };
}
