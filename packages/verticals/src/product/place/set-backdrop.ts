/** A rendered set behind a placed product, as large as the picture. */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Bounds } from '@escena/imaging/mask';
import { fitWithin, resizeFloat, resizeRaster } from '@escena/imaging/resize';
import { levelOfLinear, linearOfByte } from '@escena/imaging/transfer';
import { lightSet } from '@escena/scene/light-set';
import { TraceCrew } from '@escena/scene/trace-crew';
import type { Scene } from '../scene.ts';
import { ditherAt } from './dither.ts';
import type { PlacedProduct } from './place-product.ts';

interface SetBackdropOptions {
  readonly threads: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Longer side at which a set is rendered: what lies behind a product is soft. */
const setSide = 640;

/** @param subject 1 channel, the picture's size: where the product is @throws AppError `job.cancelled`, `worker.crashed` */
export async function setBackdrop(
  scene: Extract<Scene, { kind: 'set' }>,
  placed: PlacedProduct,
  subject: Raster,
  { threads, ...options }: SetBackdropOptions,
): Promise<Raster> {
  await using crew = new TraceCrew(threads);
  const size = fitWithin(subject, setSide);
  const small = resizeRaster(subject, size.width, size.height);
  const { set, color, light } = scene;
  const lit = await lightSet(crew, {
    set,
    color,
    light,
    subject: small,
    box: scaled(placed.box, size.width / subject.width, size),
    productColor: meanColor(placed),
    ...options,
  });
  const large = resizeFloat(lit, subject.width, subject.height);
  const image = createRaster(subject.width, subject.height, 3);
  for (let y = 0, i = 0; y < image.height; y++)
    for (let x = 0; x < image.width; x++, i++)
      for (let k = 0; k < 3; k++)
        image.data[3 * i + k] = Math.min(
          255,
          Math.floor(levelOfLinear(large.data[3 * i + k] ?? 0) + ditherAt(x, y)),
        );
  return image;
}

function scaled(
  { left, top, right, bottom }: Bounds,
  scale: number,
  { width, height }: { width: number; height: number },
): Bounds {
  return {
    left: Math.max(0, Math.round(left * scale)),
    top: Math.max(0, Math.round(top * scale)),
    right: Math.min(width, Math.round(right * scale)),
    bottom: Math.min(height, Math.round(bottom * scale)),
  };
}

function meanColor({ colors, alpha }: PlacedProduct): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let weight = 0;
  for (let i = 0; i < alpha.data.length; i += 7) {
    const share = alpha.data[i] ?? 0;
    weight += share;
    for (let k = 0; k < 3; k++)
      sum[k] = (sum[k] ?? 0) + share * (linearOfByte[colors.data[3 * i + k] ?? 0] ?? 0);
  }
  return weight > 0 ? [sum[0] / weight, sum[1] / weight, sum[2] / weight] : [0.5, 0.5, 0.5];
}
