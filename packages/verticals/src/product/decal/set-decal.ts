/** Sets art on a product in a photo: flat art → the surface as it is seen → a technique, lit by the product's own light. */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { measureOutside } from '@escena/imaging/measure-outside';
import type { Art } from './art.ts';
import { drawArt, type DrawnArt } from './draw-art.ts';
import { findLight } from './find-light.ts';
import { findRegion } from './find-region.ts';
import type { DecalFinish } from './input.ts';
import { invertMap } from './invert-map.ts';
import { layPaint } from './lay-paint.ts';
import { measurePlace, type PlaceMeasure } from './measure-place.ts';
import type { PlacedBox } from './place-box.ts';
import type { Paint } from './paint.ts';
import { readShading, type Shading } from './read-shading.ts';
import { createRelief } from './relief.ts';
import { embroider } from './finishes/embroider.ts';
import { engrave } from './finishes/engrave.ts';
import { finishMarginMm, type FinishScene } from './finishes/finish-scene.ts';
import { foil } from './finishes/foil.ts';
import { press } from './finishes/press.ts';
import { needsUnderbase, print } from './finishes/print.ts';

export interface SetDecalOptions {
  /** the product, one channel of the photo's size, 255 inside: the art never leaves it; absent: the whole photo */
  readonly product?: Raster;
  readonly signal?: AbortSignal;
}

export interface DecalReport extends PlaceMeasure {
  /** whether white was laid under the colours */
  readonly underbase: boolean;
  /** by `measureOutside`: 0 unless there is a bug */
  readonly maxAbsDiffOutside: number;
}

export interface SetDecal {
  readonly image: Raster;
  /** one channel: 0 untouched, 255 changed in full */
  readonly mask: Raster;
  readonly report: DecalReport;
}

interface Ready {
  readonly drawn: DrawnArt;
  readonly shading: Shading;
  readonly underbase: boolean;
  readonly scene: () => FinishScene;
}

function applyFinish(finish: DecalFinish, { drawn, shading, underbase, scene }: Ready): Paint {
  switch (finish.kind) {
    case 'print':
      return print(drawn, shading, underbase);
    case 'embroidery':
      return embroider(scene());
    case 'engraving':
      return engrave(scene(), finish.material);
    case 'foil':
      return foil(scene(), finish.metal);
    case 'emboss':
    case 'deboss':
      return press(scene(), finish.kind === 'emboss');
  }
}

/** Art of which less is on the product was set beside it. */
const leastOnProduct = 0.01;

/** @throws AppError decal.outside when nothing of the art lies on the product, job.cancelled */
export function setDecal(
  photo: Raster,
  box: PlacedBox,
  art: Art,
  finish: DecalFinish,
  options: SetDecalOptions = {},
): SetDecal {
  if (photo.channels === 1) throw new AppError('internal', { detail: 'a decal on a one-channel photo' });
  const margin = finish.kind === 'print' ? 0 : finishMarginMm;
  const region = findRegion(box, photo, margin);
  const inverse = invertMap(box, region, margin);
  throwIfAborted(options.signal);
  const drawn = drawArt(art, box, region, inverse);
  const shading = readShading(photo, region, options.product);
  throwIfAborted(options.signal);
  const underbase = finish.kind === 'print' && needsUnderbase(shading, finish.underbase);
  const scene = (): FinishScene => ({
    art,
    region,
    inverse,
    drawn,
    shading,
    relief: createRelief(art, box, inverse, margin),
    light: findLight(shading, region, inverse, box),
  });
  const paint = applyFinish(finish, { drawn, shading, underbase, scene });
  const { image, mask } = layPaint(photo, region, paint, options.product);
  const place = measurePlace({ photo, image, product: options.product }, region, {
    alpha: drawn.alpha,
    scale: inverse.scale,
  });
  if (place.onProduct < leastOnProduct) throw new AppError('decal.outside');
  return {
    image,
    mask,
    report: { ...place, underbase, maxAbsDiffOutside: measureOutside(photo, image, mask) },
  };
}
