import { createRaster, type Raster } from '@escena/core/raster';
import type { TextFonts } from '../../product/decal/set-text.ts';
import type { AdCopy } from '../ad-copy.ts';
import type { BrandColors, BrandKit } from '../brand-kit.ts';
import type { Format } from '../formats/format.ts';
import { type FillLayer, type Layer, shapeOf, type Template, type WordsItem } from '../templates/template.ts';
import { fitWords } from './fit-words.ts';
import { bytesOfHex, paintOver, paintPicture, roundedBox } from './paint.ts';
import { type PaintedLogo, paintLogo } from './paint-logo.ts';
import { type PaintedText, paintWords } from './paint-words.ts';
import { type PixelBox, placeLayer } from './place-layers.ts';

export interface CreativeParts {
  readonly template: Template;
  readonly format: Format;
  readonly copy: AdCopy;
  readonly brand: BrandKit;
  /** the campaign's picture, cropped to a size; see `frameImage` */
  readonly frame: (width: number, height: number, at?: readonly [x: number, y: number]) => Raster;
  /** opened before: setting words must not wait for files */
  readonly fonts: (item: WordsItem, text: string) => TextFonts;
}

/** A picture, and where everything on it lies: what the linter looks at. */
export interface Creative {
  /** three channels, sRGB */
  readonly picture: Raster;
  readonly texts: readonly PaintedText[];
  readonly logo: PaintedLogo | undefined;
}

/**
 * One ad: the template's layers in the format's shape, the picture cropped, the words set as outlines (no model draws a letter),
 * every colour chosen by what it lies on. The same parts give the same bytes.
 * @throws AppError ads.does_not_fit, type.glyph_missing, input.invalid
 */
export function composeCreative({ template, format, copy, brand, frame, fonts }: CreativeParts): Creative {
  const { width, height } = format;
  const unit = Math.min(width, height);
  const picture = createRaster(width, height, 3);
  picture.data.fill(255);
  const texts: PaintedText[] = [];
  let logo: PaintedLogo | undefined;
  for (const layer of template.arrangements[shapeOf(width / height)]) {
    const box = placeLayer(layer, format);
    if (layer.kind === 'words') {
      const stack = fitWords(layer, box, copy, { fonts, unit });
      texts.push(...paintWords(picture, stack, brand.colors, layer.anchor));
    } else if (layer.kind === 'logo') logo = paintLogo(picture, brand.logos, box, layer.align) ?? logo;
    else paintArea(picture, layer, box, { colors: brand.colors, frame, unit });
  }
  return { picture, texts, logo };
}

function paintArea(
  picture: Raster,
  layer: Exclude<Layer, { kind: 'words' | 'logo' }>,
  box: PixelBox,
  { colors, frame, unit }: { colors: BrandColors; frame: CreativeParts['frame']; unit: number },
): void {
  const inside = roundedBox(box, (layer.radius ?? 0) * unit);
  if (layer.kind === 'image')
    return paintPicture(picture, box, frame(box.right - box.left, box.bottom - box.top, layer.focus), inside);
  const fade = fadeOf(layer, box);
  const { opacity = 1 } = layer;
  paintOver(picture, box, bytesOfHex(colors[layer.color]), (x, y) => opacity * inside(x, y) * fade(x, y));
}

/** 1 at the edge that it starts from, 0 at the opposite one, level at both ends. */
function fadeOf({ fadeFrom }: FillLayer, { left, top, right, bottom }: PixelBox) {
  const along = {
    top: (_: number, y: number) => (bottom - y) / (bottom - top),
    bottom: (_: number, y: number) => (y - top) / (bottom - top),
    left: (x: number) => (right - x) / (right - left),
    right: (x: number) => (x - left) / (right - left),
  };
  if (!fadeFrom) return () => 1;
  return (x: number, y: number) => {
    const t = Math.min(1, Math.max(0, along[fadeFrom](x + 0.5, y + 0.5)));
    return t * t * (3 - 2 * t);
  };
}
