/**
 * The page's worker for one photo that stays in the page: finds body and face in it, cuts out the part that is to be sent, as pixels and
 * nothing else, and lays what came back for that part into the whole. It sends nothing anywhere.
 */
import { AppError, toAppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { type LandmarkFinder, openLandmarkFinder } from '@escena/landmarks/browser';
import type { Box } from '@escena/verticals/tryon/region/box';
import { layBack } from '@escena/verticals/tryon/region/lay-back';
import { carryXmp } from './carry-xmp.ts';
import type {
  FromOwnPhotoWorker,
  MadeBlobs,
  OwnPhotoAnswers,
  ToOwnPhotoWorker,
  WholeFormat,
} from './own-photo-messages.ts';

/** of a JPEG of the whole, and of a part whose PNG would be more than a shop's page may send, bytes */
const jpegQuality = 0.95;
const mostPngBytes = 20_000_000;

let photo: ImageBitmap | undefined;
let finder: Promise<LandmarkFinder> | undefined;
/** one thing after another: each needs the memory of the whole photo */
let last: Promise<void> = Promise.resolve();

const post = (message: FromOwnPhotoWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToOwnPhotoWorker>) => {
  last = last.then(async () => {
    try {
      post({ id: data.id, answer: await answerTo(data) });
    } catch (thrown) {
      post({ id: data.id, error: toAppError(thrown).toJSON() });
    }
  });
});

async function answerTo(asked: ToOwnPhotoWorker): Promise<OwnPhotoAnswers[keyof OwnPhotoAnswers]> {
  switch (asked.do) {
    case 'open': {
      photo = await bitmapOf(asked.file);
      return { width: photo.width, height: photo.height };
    }
    case 'find': {
      // The bundler may start a worker from a blob, whose own address leads nowhere.
      finder ??= openLandmarkFinder(`${self.location.origin}/api/landmarks/`);
      return (await finder).find(opened());
    }
    case 'crop':
      return part(asked.region, asked.hidden);
    case 'lay-back':
      return whole(asked.made, asked.format);
  }
}

async function part({ x, y, width, height }: Box, hidden: Box | undefined): Promise<Blob> {
  const { canvas, context } = drawn(width, height);
  context.drawImage(opened(), x, y, width, height, 0, 0, width, height);
  if (hidden) hide(context, { ...hidden, x: hidden.x - x, y: hidden.y - y });
  const png = await canvas.convertToBlob({ type: 'image/png' });
  // Of what comes back only what was changed goes into the whole: the rest loses nothing by it.
  return png.size > mostPngBytes ? canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality }) : png;
}

/** Leaves some twenty colours of what is in an ellipse, running into each other: enough to be skin, and nobody's. */
function hide(context: OffscreenCanvasRenderingContext2D, { x, y, width, height }: Box): void {
  const [columns, rows] = [4, 5];
  const tiny = drawn(columns, rows);
  tiny.context.imageSmoothingQuality = 'high';
  tiny.context.drawImage(context.canvas, x, y, width, height, 0, 0, columns, rows);
  context.save();
  context.beginPath();
  context.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  context.clip();
  context.imageSmoothingQuality = 'high';
  context.drawImage(tiny.canvas, x, y, width, height);
  context.restore();
}

async function whole({ region, hidden, result, mask }: MadeBlobs, format: WholeFormat): Promise<Blob> {
  const { width, height } = opened();
  const { canvas, context } = drawn(width, height);
  context.drawImage(opened(), 0, 0);
  const { x, y } = region;
  const part = context.getImageData(x, y, region.width, region.height);
  const changed = rasterOf(part);
  layBack(changed, {
    region: { ...region, x: 0, y: 0 },
    hidden: hidden && { ...hidden, x: hidden.x - x, y: hidden.y - y },
    result: rasterOf(await pixelsOf(result)),
    mask: rasterOf(await pixelsOf(mask)),
  });
  context.putImageData(part, x, y);
  const blob = await canvas.convertToBlob({ type: `image/${format}`, quality: jpegQuality });
  return new Blob([carryXmp(await bytesOf(result), await bytesOf(blob), format)], {
    type: blob.type,
  });
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** As it is to be seen: the right way up, in the canvas's own colours. @throws AppError `image.unsupported` */
async function bitmapOf(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new AppError('image.unsupported', { cause });
  }
}

async function pixelsOf(file: Blob): Promise<ImageData> {
  const bitmap = await bitmapOf(file);
  const { context } = drawn(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height);
  bitmap.close();
  return pixels;
}

function opened(): ImageBitmap {
  if (!photo) throw new AppError('internal', { detail: 'no photo is open' });
  return photo;
}

/** Opaque, so that every colour that is drawn is read as it is. */
function drawn(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new AppError('internal', { detail: 'this browser has no canvas of that size' });
  return { canvas, context };
}

/** The same samples, not a copy. */
function rasterOf({ width, height, data }: ImageData): Raster {
  return { width, height, channels: 4, data: new Uint8Array(data.buffer) };
}
