import { createRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { resizeRaster } from '@escena/imaging/resize';
import type { Creative } from '@escena/verticals/ads/render-cells';
import { readWords } from '../words/read-words.ts';

/** Sizes of letters that tesseract is shown, one after the other until it reads right: pixels of an em. */
const readableSizes = [40, 56, 30] as const;
/** A reader of pages expects a margin. */
const margin = 40;

export interface ReadText {
  readonly text: string;
  readonly exact: boolean;
  readonly read: string;
}

type Text = Creative['texts'][number];

/** Words somewhere in a picture. */
export interface Written {
  readonly picture: Raster;
  readonly text: Pick<Text, 'box' | 'size' | 'color' | 'item'>;
}

/** Every text of creatives as tesseract reads it: cut out, large enough, dark on light. */
export async function readCreatives(creatives: readonly Creative[], reader: string): Promise<ReadText[]> {
  const byText = new Map<string, Written[]>();
  for (const { picture, texts } of creatives)
    for (const text of texts) byText.set(text.text, [...(byText.get(text.text) ?? []), { picture, text }]);
  const read: ReadText[] = [];
  for (const [text, written] of byText) read.push(...(await readAll(text, written, reader)));
  return read;
}

async function readAll(text: string, texts: readonly Written[], reader: string): Promise<ReadText[]> {
  const found: ReadText[] = [];
  let open = texts;
  for (const size of readableSizes) {
    const readings = await readWords(
      open.map((one) => readable(one, size)),
      { text, reader },
    );
    const last = size === readableSizes.at(-1);
    found.push(...readings.filter(({ exact }) => exact || last).map((reading) => ({ text, ...reading })));
    open = open.filter((_, i) => !readings[i]?.exact);
    if (open.length === 0) break;
  }
  return found;
}

/** Words cut out of a picture, their letters of that size (pixels of an em), dark on light. */
export function readable({ picture, text: { box, size, color, item } }: Written, wanted: number): Raster {
  // Within a pill's round ends, which are read as brackets.
  const [x, y] = item.pill ? [-size / 2, -size / 4] : [size / 3, size / 3];
  const cut = cropRaster(picture, {
    left: Math.max(0, Math.round(box.left - x)),
    top: Math.max(0, Math.round(box.top - y)),
    right: Math.min(picture.width, Math.round(box.right + x)),
    bottom: Math.min(picture.height, Math.round(box.bottom + y)),
  });
  const scale = wanted / size;
  const sized = resizeRaster(cut, Math.round(cut.width * scale), Math.round(cut.height * scale));
  return padded(isLight(color) ? inverted(sized) : sized);
}

const isLight = (hex: string) => Number.parseInt(hex.slice(3, 5), 16) > 127;

function inverted(raster: Raster): Raster {
  return { ...raster, data: raster.data.map((value) => 255 - value) };
}

function padded({ width, height, data }: Raster): Raster {
  const sheet = createRaster(width + 2 * margin, height + 2 * margin, 3);
  const ground = data.subarray(0, 3);
  for (let i = 0; i < sheet.data.length; i += 3) sheet.data.set(ground, i);
  for (let y = 0; y < height; y++)
    sheet.data.set(
      data.subarray(3 * y * width, 3 * (y + 1) * width),
      3 * ((y + margin) * sheet.width + margin),
    );
  return sheet;
}
