/** Words on a picture, in colours that can be read there. */
import type { Raster } from '@escena/core/raster';
import { rasterize } from '@escena/typeset/rasterize';
import type { BrandColors } from '../brand-kit.ts';
import type { WordsLayer } from '../templates/template.ts';
import {
  contrastRatio,
  type Ground,
  leastContrast,
  luminanceOf,
  readGround,
  worstContrast,
} from './contrast.ts';
import type { PlacedText } from './fit-words.ts';
import { type Bytes, bytesOfHex, paintCoverage, paintOver, roundedBox } from './paint.ts';
import type { PixelBox } from './place-layers.ts';

export interface PaintedText extends PlacedText {
  /** #rrggbb */
  readonly color: string;
  /** of the words against the worst of what lies under them, 1…21 */
  readonly contrast: number;
}

type Anchor = NonNullable<WordsLayer['anchor']>;

/** A little more than asked for: bytes are rounded. */
const wanted = leastContrast + 0.1;
const black = '#000000';
const white = '#ffffff';

/** @param stack texts of one layer: those without a pill have one colour, the one that is read best under all of them */
export function paintWords(
  picture: Raster,
  stack: readonly PlacedText[],
  brand: BrandColors,
  anchor: Anchor = 'top',
): PaintedText[] {
  const bare = stack.filter(({ item }) => !item.pill);
  const color = bare.length > 0 ? readableColor(picture, bare, brand, anchor) : brand.ink;
  return stack.map((text) => {
    const own = text.item.pill ? paintPill(picture, text, brand) : color;
    const contrast = worstContrast(luminanceOf(bytesOfHex(own)), readGround(picture, inkBox(text)));
    paintInk(picture, text, own);
    return { ...text, color: own, contrast };
  });
}

/** The brand's light or dark colour, plain black or white if those do not do, and as thin a veil under the words as it takes. */
function readableColor(
  picture: Raster,
  texts: readonly PlacedText[],
  { paper, ink }: BrandColors,
  anchor: Anchor,
): string {
  const best = bestColor(
    [paper, ink, white, black],
    texts.map(({ box }) => readGround(picture, box)),
  );
  if (best.contrast >= wanted) return best.color;
  const light = luminanceOf(bytesOfHex(best.color));
  const veil = [ink, paper, black, white].find((hex) => contrastWith(hex, light) >= 2 * leastContrast);
  layVeil(picture, texts, { color: bytesOfHex(veil ?? (light > 0.2 ? black : white)), words: light, anchor });
  return best.color;
}

const contrastWith = (hex: string, other: number) => contrastRatio(luminanceOf(bytesOfHex(hex)), other);

/** The first that does, or the best. */
function bestColor(colors: readonly string[], grounds: readonly Ground[]) {
  const judged = colors.map((color) => {
    const own = luminanceOf(bytesOfHex(color));
    return { color, contrast: Math.min(...grounds.map((ground) => worstContrast(own, ground))) };
  });
  const good = judged.find(({ contrast }) => contrast >= wanted);
  return good ?? judged.reduce((best, one) => (one.contrast > best.contrast ? one : best));
}

/**
 * As thin as it may be: even under the words, and from there fading over two em to where the picture is. It goes on to the edge
 * that the words stand at, all across, so that it reads as a shade of the picture and not as a box.
 */
function layVeil(
  picture: Raster,
  texts: readonly PlacedText[],
  { color, words, anchor }: { color: Bytes; words: number; anchor: Anchor },
): void {
  const reads = (alpha: number) =>
    texts.every(({ box }) => worstContrast(words, readGround(picture, box, { color, alpha })) >= wanted);
  let [thin, thick] = [0, 1];
  for (let step = 0; step < 7; step++) {
    const middle = (thin + thick) / 2;
    if (reads(middle)) thick = middle;
    else thin = middle;
  }
  const fade = 2 * Math.max(...texts.map(({ size }) => size));
  const top = anchor === 'top' ? 0 : Math.min(...texts.map(({ box }) => box.top));
  const bottom = anchor === 'bottom' ? picture.height : Math.max(...texts.map(({ box }) => box.bottom));
  const band = {
    left: 0,
    top: Math.floor(top - fade),
    right: picture.width,
    bottom: Math.ceil(bottom + fade),
  };
  paintOver(picture, band, color, (_, y) => {
    const near = Math.min(1, Math.max(0, 1 - Math.max(top - y, y + 1 - bottom, 0) / fade));
    return thick * near * near * (3 - 2 * near);
  });
}

/** @returns the colour of the words on it */
function paintPill(picture: Raster, { item, box, size }: PlacedText, brand: BrandColors): string {
  const ground = readGround(picture, box);
  const middle = (ground.darkest + ground.lightest) / 2;
  // A button in the ground's own colour is none: then whichever of the brand's is seen.
  const roles = [item.pill ?? 'accent', 'accent', 'primary', 'ink', 'paper'] as const;
  const pill = roles.map((role) => brand[role]).find((hex) => contrastWith(hex, middle) >= 1.6) ?? black;
  paintOver(picture, box, bytesOfHex(pill), roundedBox(box, size));
  const flat = luminanceOf(bytesOfHex(pill));
  return bestColor([brand.paper, brand.ink, white, black], [{ darkest: flat, lightest: flat }]).color;
}

/** Where the letters themselves are. */
function inkBox({ item, box, size }: PlacedText): PixelBox {
  if (!item.pill) return box;
  // Within the pill's round ends, so that what lies around it is not taken for its ground.
  const inset = Math.round(size / 2);
  return { left: box.left + inset, top: box.top + 1, right: box.right - inset, bottom: box.bottom - 1 };
}

function paintInk(picture: Raster, { box, outline }: PlacedText, color: string): void {
  const [left, top] = [box.left - 1, box.top - 1];
  const [width, height] = [box.right - left + 1, box.bottom - top + 1];
  const coverage = rasterize(outline, { left, top, width, height });
  paintCoverage(
    picture,
    { left, top, right: left + width, bottom: top + height },
    bytesOfHex(color),
    coverage,
  );
}
