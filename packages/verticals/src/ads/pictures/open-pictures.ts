/** The campaign's pictures, opened, each in every shape that it is shown in. */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { readAsSrgb } from '@escena/imaging/read-as-srgb';
import type { RunContext } from '../../run.ts';
import type { Cell } from '../campaign.ts';
import type { AdImage } from '../compose/frame-image.ts';
import type { AdsInput } from '../contract.ts';
import { paintOn, type PaintedOn } from './paint-on.ts';
import { ratioFor, ratiosOf } from './ratios.ts';
import { standInSet } from './stand-in-set.ts';

/** A picture in the shape of a frame, width × height. */
export type AdPicture = (width: number, height: number) => AdImage;

export interface OpenedPicture {
  readonly show: AdPicture;
  /** the checkpoint that painted on what a frame of this ratio shows; undefined: none did */
  readonly paintedBy: (ratio: number) => PaintedOn['by'];
}

/** Pixels of a picture's long side: no format asks for more. */
const pictureSide = 2400;

/**
 * @param onDone told after each picture, and after each shape of one with a background
 * @returns those that the cells show, by their ids
 * @throws AppError `not_found`, `image.*`, `product.not_found`, `model.*`, `job.cancelled`
 */
export async function openPictures(
  { images }: Pick<AdsInput, 'images'>,
  cells: readonly Cell[],
  { onDone, context }: { readonly onDone: () => void; readonly context: RunContext },
): Promise<Map<string, OpenedPicture>> {
  const opened = new Map<string, OpenedPicture>();
  const used = new Set(cells.map(({ image }) => image));
  for (const image of images) {
    throwIfAborted(context.signal);
    if (!used.has(image.id)) continue;
    const photo = { raster: await readFile(image.pictureId, context), focus: image.focus };
    onDone();
    opened.set(
      image.id,
      await inShapes(photo, image, { ratios: ratiosOf(cells, image.id), onDone, context }),
    );
  }
  return opened;
}

interface ShapesOptions {
  readonly ratios: readonly number[];
  readonly onDone: () => void;
  readonly context: RunContext;
}

async function inShapes(
  photo: AdImage,
  { background }: AdsInput['images'][number],
  { ratios, onDone, context }: ShapesOptions,
): Promise<OpenedPicture> {
  if (!background) return { show: () => photo, paintedBy: () => undefined };
  const shapes = new Map<number, PaintedOn>();
  if (background.kind === 'set')
    for (const [ratio, raster] of await standInSet(photo.raster, background, { ratios, onDone, context }))
      shapes.set(ratio, { image: { raster } });
  else
    for (const ratio of ratios) {
      shapes.set(ratio, await paintOn(photo, background, { ratio, context }));
      onDone();
    }
  const shapeAt = (ratio: number): PaintedOn => {
    const shape = shapes.get(ratio);
    if (!shape) throw new RangeError(`no picture of ratio ${ratio}`);
    return shape;
  };
  return {
    show: (width, height) => shapeAt(ratioFor(width, height)).image,
    paintedBy: (ratio) => shapeAt(ratio).by,
  };
}

async function readFile(id: string, { pictures }: Pick<RunContext, 'pictures'>): Promise<Raster> {
  const read = pictures?.get(id);
  if (!read) throw new AppError('not_found', { detail: `no picture ${id}`, data: { assetId: id } });
  return readAsSrgb(await read(), { maxSide: pictureSide });
}
