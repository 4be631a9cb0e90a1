/** A product, painted and all, in one of the scenes: the picture, and the proof of what was left alone. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { type Bounds, maskBounds } from '@escena/imaging/mask';
import { measureOutside } from '@escena/imaging/measure-outside';
import type { RunContext } from '../run.ts';
import { marketplaces } from './marketplaces.ts';
import { colorBackdrop, gradientBackdrop, pictureBackdrop } from './place/backdrop.ts';
import { layOnGround } from './place/ground.ts';
import { paintedBackdrop, type PaintedBackdrop } from './place/painted-backdrop.ts';
import { type CanvasWish, type PlacedProduct, placementOf, placeProduct } from './place/place-product.ts';
import { proveProduct } from './place/prove-product.ts';
import { setBackdrop } from './place/set-backdrop.ts';
import { standAlone, standBefore } from './place/stand-before.ts';
import type { Canvas, Scene } from './scene.ts';

/** The product as it is to be shown. */
export interface Subject {
  readonly photo: Raster;
  /** the photo with the product painted, its surroundings as they were */
  readonly inPhoto: Raster;
  /** 3 channels: the painted product's own colours, also at its edge */
  readonly colors: Raster;
  readonly alpha: Raster;
  /** 1 channel: what was painted or set on it; absent: nothing */
  readonly changed?: Raster;
}

export interface SceneImage {
  readonly image: Raster;
  readonly mask: Raster;
  readonly maxAbsDiffOutside: number;
  readonly scale: number;
  /** 1 channel, the image's size: where the product is */
  readonly subject: Raster;
  /** the checkpoint that painted around the product; absent: none did */
  readonly paintedBy?: PaintedBackdrop['by'];
}

interface SceneOptions extends Omit<RunContext, 'onProgress'> {
  readonly canvas: Pick<Canvas, 'fill' | 'side'> & Pick<CanvasWish, 'aspect'>;
  /** one sees through the product */
  readonly transparent: boolean;
  readonly seed: number;
  /** fraction of the scene, 0…1 */
  readonly onProgress?: (fraction: number) => void;
}

/** Alpha below this does not count when the product's box is measured: dust would move it. Of glass little else is there. */
const faint = { opaque: 24, transparent: 3 };
/** A packshot fills this much more than its marketplace asks for, so that rounding never falls short. */
const fillMargin = 0.01;

/** @throws AppError `product.not_found`, `not_found`, `job.cancelled`, `worker.crashed` */
export async function makeScene(
  subject: Subject,
  scene: Scene,
  { canvas, transparent, ...rendering }: SceneOptions,
): Promise<SceneImage> {
  if (scene.kind === 'photo') return inPhoto(subject);
  const bounds = maskBounds(subject.alpha, transparent ? faint.transparent : faint.opaque);
  if (!bounds) throw new AppError('product.not_found');
  const placed = placeProduct(subject, bounds, placementOf(bounds, wishOf(scene, canvas)));
  switch (scene.kind) {
    case 'transparent':
      return proven(standAlone(placed), subject, bounds, placed);
    case 'packshot':
      return proven(standBefore(colorBackdrop(placed, '#ffffff'), placed), subject, bounds, placed);
    case 'set': {
      const backdrop = await setBackdrop(scene, placed, subjectMask(placed), rendering);
      return proven(standBefore(backdrop, placed), subject, bounds, placed);
    }
    case 'words': {
      const { backdrop, by } = await paintedBackdrop(scene, placed, rendering);
      layOnGround(backdrop, placed, { shadow: scene.shadow, reflection: 0 });
      return { ...proven(standBefore(backdrop, placed), subject, bounds, placed), paintedBy: by };
    }
    case 'color':
    case 'gradient':
    case 'picture': {
      const backdrop = await backdropOf(scene, placed, rendering.pictures);
      layOnGround(backdrop, placed, scene);
      return proven(standBefore(backdrop, placed), subject, bounds, placed);
    }
  }
}

function wishOf(scene: Scene, { aspect, fill, side }: SceneOptions['canvas']): CanvasWish {
  if (scene.kind !== 'packshot') return { aspect, fill, side };
  const rules = marketplaces[scene.marketplace];
  return {
    aspect: [1, 1],
    fill: Math.max(fill, rules.fill.should + fillMargin),
    side,
    leastSide: rules.longSide.should,
  };
}

async function backdropOf(
  scene: Scene & { kind: 'color' | 'gradient' | 'picture' },
  size: Pick<Raster, 'width' | 'height'>,
  pictures: RunContext['pictures'],
): Promise<Raster> {
  switch (scene.kind) {
    case 'color':
      return colorBackdrop(size, scene.color);
    case 'gradient':
      return gradientBackdrop(size, scene.top, scene.bottom);
    case 'picture': {
      const read = pictures?.get(scene.pictureId);
      if (!read) throw new AppError('not_found', { data: { assetId: scene.pictureId } });
      return pictureBackdrop(size, (await decodeImage(await read())).raster);
    }
  }
}

function inPhoto({ photo, inPhoto: image, alpha, changed }: Subject): SceneImage {
  const mask = changed ?? createRaster(photo.width, photo.height, 1);
  return { image, mask, maxAbsDiffOutside: measureOutside(photo, image, mask), scale: 1, subject: alpha };
}

function proven(image: Raster, subject: Subject, bounds: Bounds, placed: PlacedProduct): SceneImage {
  const { photo, changed } = subject;
  const proof = proveProduct(image, { photo, bounds, placed, changed });
  return { image, ...proof, scale: placed.scale, subject: subjectMask(placed) };
}

function subjectMask({ width, height, box, alpha }: PlacedProduct): Raster {
  const mask = createRaster(width, height, 1);
  for (let y = 0; y < alpha.height; y++)
    mask.data.set(
      alpha.data.subarray(y * alpha.width, (y + 1) * alpha.width),
      (y + box.top) * width + box.left,
    );
  return mask;
}
