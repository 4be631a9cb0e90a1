import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';
import { findMarked } from '../../../product/find-marked.ts';
import type { Selection } from '../../../product/selection.ts';
import { readMask } from '../../../read-mask.ts';
import { readPicture } from '../../../read-picture.ts';
import type { RunContext } from '../../../run.ts';
import type { Point } from '../../landmarks/face-in-photo.ts';
import type { Accessory } from '../accessory.ts';
import { findLenses } from './find-lenses.ts';
import { findOwnPoints } from './find-own-points.ts';
import type { Sprite } from './sprite.ts';

/** @throws AppError `tryon.accessory_not_found`, `not_found`, `image.*`, `job.cancelled` */
export async function pictureSprite(
  { kind, points }: Accessory,
  { pictureId, select }: { readonly pictureId: string; readonly select?: Selection | undefined },
  context: RunContext,
): Promise<Sprite> {
  const picture = await readPicture(pictureId, context);
  const { maskId, ...marks } = select ?? {};
  const mask = maskId === undefined ? undefined : await readMask(maskId, picture, context.pictures);
  const { alpha, foreground } = await findMarked(picture, { ...marks, mask }, { signal: context.signal });
  const box = maskBounds(alpha, 127);
  if (!box) throw new AppError('tryon.accessory_not_found');
  const lens = kind === 'glasses' ? findLenses(picture, alpha) : undefined;
  const said = Object.entries(points ?? {}).map(([name, { x, y }]): [string, Point] => [
    name,
    [x * picture.width, y * picture.height],
  ]);
  return {
    image: joined(foreground, alpha),
    points: { ...findOwnPoints(kind, alpha, box), ...Object.fromEntries(said) },
    tall: (box.bottom - box.top) / (box.right - box.left),
    lens,
  };
}

function joined(colors: Raster, alpha: Raster): Raster {
  const out = createRaster(alpha.width, alpha.height, 4);
  for (let i = 0; i < alpha.data.length; i++) {
    for (let k = 0; k < 3; k++) out.data[4 * i + k] = colors.data[colors.channels * i + k] ?? 0;
    out.data[4 * i + 3] = alpha.data[i] ?? 0;
  }
  return out;
}
