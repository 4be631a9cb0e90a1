/** The product and its parts, found in the photo. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import type { PreparedCutOut } from '@escena/imaging/prepare-cut-out';
import { readMask } from '../read-mask.ts';
import type { RunContext } from '../run.ts';
import { findMarked, type Found } from './find-marked.ts';
import type { Guess, Guesser } from './open-guesser.ts';
import type { Selection } from './selection.ts';

/** Below this share of the photo a product is a speck, a part too. */
const leastArea = 0.0002;

interface FindOptions extends Pick<RunContext, 'pictures' | 'signal'> {
  readonly guesser: Guesser;
  readonly onProgress?: (fraction: number) => void;
  /** of the product itself: one sees through it */
  readonly transparent?: boolean;
}

export interface FoundProduct extends Found {
  /** the checkpoint that said where it is; absent: none did */
  readonly guessedBy?: string | undefined;
}

/** @throws AppError `product.not_found`, `image.mask_size`, `not_found`, `model.*`, `job.cancelled` */
export async function findProduct(
  photo: Raster,
  asked: Selection,
  options: FindOptions,
): Promise<FoundProduct> {
  const guess = await guessOf(asked, photo, { ...options, what: 'product' });
  const found = await find(photo, asked, { ...options, guess });
  if (found.quality.keptFraction < leastArea) throw new AppError('product.not_found');
  return { ...found, guessedBy: guess?.by };
}

/**
 * A part's share of every pixel of the product.
 * @throws AppError `product.part_empty`, `image.mask_size`, `not_found`, `model.*`, `job.cancelled`
 */
export async function findPart(
  photo: Raster,
  product: Found,
  part: { readonly name: string; readonly select?: Selection | undefined },
  options: FindOptions,
): Promise<Raster> {
  if (!part.select) return product.alpha;
  const guess = await guessOf(part.select, photo, { ...options, what: 'part' });
  const { alpha } = await find(photo, part.select, {
    ...options,
    guess,
    transparent: false,
    prepared: product.prepared,
  });
  const own = createRaster(photo.width, photo.height, 1);
  let area = 0;
  for (let i = 0; i < own.data.length; i++) {
    const share = Math.min(alpha.data[i] ?? 0, product.alpha.data[i] ?? 0);
    own.data[i] = share;
    area += share;
  }
  if (area < 255 * leastArea * own.data.length)
    throw new AppError('product.part_empty', { detail: part.name, data: { part: part.name } });
  return own;
}

/** Who brings a mask, or a photo that was cut out before, has said where the thing is. */
async function guessOf(
  asked: Selection,
  { channels }: Raster,
  { guesser, what }: Pick<FindOptions, 'guesser'> & { readonly what: 'product' | 'part' },
): Promise<Guess | undefined> {
  const isMarked = asked.clicks ?? asked.box ?? asked.strokes;
  if (asked.maskId !== undefined || (channels === 4 && !isMarked)) return undefined;
  return guesser.guess(asked, what);
}

interface Looking extends Omit<FindOptions, 'guesser'> {
  readonly prepared?: PreparedCutOut | undefined;
  readonly guess: Guess | undefined;
}

/** A mask alone is taken as it is, and so is a photo that was cut out before; clicks, boxes and strokes are worked out. */
async function find(
  photo: Raster,
  { maskId, ...marks }: Selection,
  { pictures, guess, ...options }: Looking,
): Promise<Found> {
  const mask = maskId === undefined ? undefined : await readMask(maskId, photo, pictures);
  return findMarked(photo, { ...marks, mask }, { ...options, guess: guess?.mask });
}
