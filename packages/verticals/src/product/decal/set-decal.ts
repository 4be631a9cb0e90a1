/** Sets art on a product in a photo: flat art → the surface as it is seen → a technique, lit by the product's own light. */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import { measureOutside } from '@escena/imaging/measure-outside';
import type { Art } from './art.ts';
import { drawOutlines } from './draw-outlines.ts';
import { findLight } from './find-light.ts';
import { findRegion } from './find-region.ts';
import type { DecalFinish } from './input.ts';
import { invertMap } from './invert-map.ts';
import { layPaint } from './lay-paint.ts';
import { measurePlace, type PlaceMeasure } from './measure-place.ts';
import { pixelsPerMm, type PlacedBox } from './place-box.ts';
import type { Paint } from './paint.ts';
import { readShading } from './read-shading.ts';
import { createRelief } from './relief.ts';
import { sampleRaster } from './sample-raster.ts';
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
  /** photo pixels for a millimetre, in the middle of the art's box */
  readonly pixelsPerMm: number;
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

/** Art of which less is on the product was set beside it. */
const leastOnProduct = 0.01;

/** @throws AppError decal.outside when nothing of the art lies on the product, job.cancelled */
export async function setDecal(
  photo: Raster,
  box: PlacedBox,
  art: Art,
  finish: DecalFinish,
  { product, signal }: SetDecalOptions = {},
): Promise<SetDecal> {
  if (photo.channels === 1) throw new AppError('internal', { detail: 'a decal on a one-channel photo' });
  const margin = finish.kind === 'print' ? 0 : finishMarginMm;
  const region = findRegion(box, photo, margin);
  const shading = readShading(photo, region, product);
  await othersFirst(signal);
  // Printed outlines are warped forwards; all else asks each pixel what it shows.
  const inverse =
    art.kind === 'raster' || finish.kind !== 'print' ? invertMap(box, region, margin) : undefined;
  await othersFirst(signal);
  const drawn =
    art.kind === 'raster' && inverse ? sampleRaster(art, inverse) : drawOutlines(art, box, region);
  await othersFirst(signal);
  const underbase = finish.kind === 'print' && needsUnderbase(drawn, shading, finish.underbase);
  const paint =
    finish.kind === 'print' || !inverse
      ? print(drawn, shading, underbase)
      : await withDepth(finish, { art, box, region, inverse, drawn, shading, signal });
  await othersFirst(signal);
  const { image, mask } = layPaint(photo, region, paint, product);
  const place = measurePlace({ photo, image, product }, region, drawn.alpha);
  if (place.onProduct < leastOnProduct) throw new AppError('decal.outside');
  const maxAbsDiffOutside = measureOutside(photo, image, mask);
  return { image, mask, report: { ...place, pixelsPerMm: pixelsPerMm(box), underbase, maxAbsDiffOutside } };
}

interface Drawn extends Omit<FinishScene, 'relief' | 'light'> {
  readonly box: PlacedBox;
  readonly signal: AbortSignal | undefined;
}

async function withDepth(
  finish: Exclude<DecalFinish, { kind: 'print' }>,
  { box, signal, ...drawn }: Drawn,
): Promise<Paint> {
  const { art, inverse, shading, region } = drawn;
  const relief = createRelief(art, box, inverse, finishMarginMm);
  await othersFirst(signal);
  const scene: FinishScene = { ...drawn, relief, light: findLight(shading, region, inverse, box) };
  switch (finish.kind) {
    case 'embroidery':
      return embroider(scene);
    case 'engraving':
      return engrave(scene, finish.material);
    case 'foil':
      return foil(scene, finish.metal);
    case 'emboss':
    case 'deboss':
      return press(scene, finish.kind === 'emboss');
  }
}

/** A cancellation is heard between stretches that hold the thread. */
async function othersFirst(signal: AbortSignal | undefined): Promise<void> {
  await nextTurn();
  throwIfAborted(signal);
}
