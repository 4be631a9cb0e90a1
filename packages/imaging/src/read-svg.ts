/**
 * A logo from a stranger's SVG: what could run, reach out or swell is refused, the rest is drawn by resvg, which has
 * neither scripts nor network. The only home of resvg.
 */
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { Resvg } from '@resvg/resvg-js';
import { readFlatPaths, type SvgPath } from './read-flat-paths.ts';

export interface SvgDrawing {
  /** in the file's own units, for the aspect */
  readonly width: number;
  readonly height: number;
  /** the whole drawing as filled paths in those units, when it is nothing but that: no strokes, gradients, transparency */
  readonly paths?: readonly SvgPath[];
  /** RGBA, straight alpha. @param longSide pixels */
  readonly draw: (longSide: number) => Raster;
}

/** Logos are kilobytes; more is a drawing that takes minutes. */
const maxBytes = 2 * 1024 * 1024;
/** `use` may nest: this many can grow a drawing a few hundred times, a hundred could do it a billion times. */
const maxUses = 16;
const maxSide = 4096;
const maxAspect = 50;

const refusals: readonly (readonly [RegExp, string])[] = [
  [/<!(DOCTYPE|ENTITY)/i, 'entities'],
  [/<\s*([\w-]+:)?script/i, 'a script'],
  [/\son\w+\s*=/i, 'an event handler'],
  [/<\s*([\w-]+:)?foreignObject/i, 'a foreign object'],
  [/<\s*([\w-]+:)?(text|tspan|textPath)\b/i, 'words that are not outlines'],
  [/<\s*([\w-]+:)?filter\b/i, 'a filter'],
  [/\bhref\s*=\s*["']?\s*(?!#|data:image\/(png|jpeg);|["'\s])/i, 'a link to another file'],
  [/url\(\s*["']?\s*(?!#|["'\s])/i, 'a link to another file'],
  [/@import/i, 'a style sheet of another file'],
];

/** @throws AppError decal.svg_refused with what is in it, image.not_an_image, image.too_many_bytes */
export function readSvg(bytes: Uint8Array): SvgDrawing {
  if (bytes.length > maxBytes)
    throw new AppError('image.too_many_bytes', { detail: 'an SVG of more than 2 MB' });
  const source = decodeText(bytes);
  if (!/<\s*([\w-]+:)?svg[\s>]/i.test(source)) throw new AppError('image.not_an_image');
  for (const [pattern, what] of refusals) if (pattern.test(source)) refuse(what);
  if ((source.match(/<\s*([\w-]+:)?use\b/gi)?.length ?? 0) > maxUses)
    refuse(`more than ${maxUses} copies by <use>`);
  const { width, height } = open(source);
  if (!(Math.max(width / height, height / width) <= maxAspect)) refuse(`${width} × ${height}`);
  return {
    width,
    height,
    paths: readFlatPaths(open(source).toString()),
    draw: (longSide) => draw(source, Math.min(maxSide, longSide), width >= height),
  };
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('image.not_an_image', { detail: 'not UTF-8', cause });
  }
}

function open(source: string, fitTo?: { mode: 'width' | 'height'; value: number }): Resvg {
  try {
    return new Resvg(source, { fitTo, font: { loadSystemFonts: false }, logLevel: 'off' });
  } catch (cause) {
    throw new AppError('decal.svg_refused', {
      detail: cause instanceof Error ? cause.message : undefined,
      cause,
    });
  }
}

function draw(source: string, longSide: number, wide: boolean): Raster {
  const rendered = open(source, { mode: wide ? 'width' : 'height', value: Math.round(longSide) }).render();
  const { width, height, pixels } = rendered;
  const data = new Uint8Array(pixels.length);
  // resvg gives premultiplied alpha.
  for (let i = 0; i < data.length; i += 4) {
    const alpha = pixels[i + 3] ?? 0;
    for (let k = 0; k < 3; k++)
      data[i + k] = alpha > 0 ? Math.min(255, Math.round(((pixels[i + k] ?? 0) * 255) / alpha)) : 0;
    data[i + 3] = alpha;
  }
  return { width, height, channels: 4, data };
}

function refuse(what: string): never {
  throw new AppError('decal.svg_refused', { detail: `it has ${what}` });
}
