/** The page's worker: cuts the product out of the shown photo and paints it, so that a click answers at once. */
import type { Raster } from '@escena/core/raster';
import { type CutOut, cutOut } from '@escena/imaging/cut-out';
import { recolor } from '@escena/imaging/recolor';
import { swapMaterial } from '@escena/imaging/swap-material';
import { materialLook } from '@escena/verticals/product/material/material-looks';
import type { Selection } from '@escena/verticals/product/selection';
import { withinProduct } from '@escena/verticals/product/within-product';
import type { CutAnswer, CutRequest, FromCutOutWorker, Picture, ToCutOutWorker } from './messages.ts';

let photo: Raster | undefined;
let prepared: CutOut['prepared'] | undefined;

const post = (message: FromCutOutWorker, transfer: Transferable[] = []) => {
  self.postMessage(message, { transfer });
};

self.addEventListener('message', ({ data }: MessageEvent<ToCutOutWorker>) => {
  void answer(data);
});

async function answer(message: ToCutOutWorker): Promise<void> {
  const { id } = message;
  try {
    switch (message.kind) {
      case 'load':
        photo = withoutAlpha(message.picture);
        prepared = undefined;
        post({ id, answer: null });
        return;
      case 'cut': {
        const made = await cut(message);
        post({ id, answer: made }, [made.picture.data.buffer]);
        return;
      }
      default:
        message satisfies never;
    }
  } catch (error) {
    post({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

async function cut({ product, transparent, paints }: CutRequest): Promise<CutAnswer> {
  if (!photo) throw new Error('no photo was loaded');
  const found = await find(photo, product, transparent);
  let colors = found.foreground;
  for (const { select, paint } of paints) {
    const mask = select ? intersect((await find(photo, select)).alpha, found.alpha) : found.alpha;
    const own = withinProduct(mask, found.alpha);
    ({ image: colors } =
      'hex' in paint
        ? await recolor(colors, own, paint, { foreground: colors })
        : await swapMaterial(colors, own, materialLook(paint.material), { foreground: colors }));
  }
  return {
    picture: withAlpha(colors, found.alpha),
    area: found.quality.keptFraction,
    uncertain: found.quality.uncertainFraction,
  };
}

/** A mask of the workspace is only known to the server; here the product is looked for without it. */
async function find(
  shown: Raster,
  { clicks, box, strokes }: Selection,
  transparent = false,
): Promise<CutOut> {
  const found = await cutOut(shown, { clicks, box, strokes }, { prepared, transparent });
  ({ prepared } = found);
  return found;
}

function intersect(a: Raster, b: Raster): Raster {
  return { ...a, data: a.data.map((value, i) => Math.min(value, b.data[i] ?? 0)) };
}

function withoutAlpha({ width, height, data }: Picture): Raster {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) for (let k = 0; k < 3; k++) rgb[3 * i + k] = data[4 * i + k] ?? 0;
  return { width, height, channels: 3, data: rgb };
}

function withAlpha({ width, height, data }: Raster, alpha: Raster): Picture {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    for (let k = 0; k < 3; k++) rgba[4 * i + k] = data[3 * i + k] ?? 0;
    rgba[4 * i + 3] = alpha.data[i] ?? 0;
  }
  return { width, height, data: rgba };
}
