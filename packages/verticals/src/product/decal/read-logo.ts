/** An uploaded logo or photo → art that fills its box as far as its shape lets it. */
import type { Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { readSvg, type SvgDrawing } from '@escena/imaging/read-svg';
import { transformOutline } from '@escena/typeset/outline';
import { readPathData } from '@escena/typeset/read-path-data';
import type { Art, ArtPart } from './art.ts';
import type { PlacedBox } from './place-box.ts';

/** Long side of drawings that cannot stay vectors: enough for print at 300 dpi up to 17 cm. */
const drawnSide = 2048;
const leastSide = 16;

export interface ReadLogoOptions {
  /** all of it in this colour, #rrggbb; a picture without transparency then prints where it is dark */
  readonly color?: string;
  readonly signal?: AbortSignal;
}

/** @throws AppError decal.svg_refused, or as `decodeImage` */
export async function readLogo(
  bytes: Uint8Array,
  box: PlacedBox,
  options: ReadLogoOptions = {},
): Promise<Art> {
  if (isSvg(bytes)) {
    const drawing = readSvg(bytes);
    if (drawing.paths) return { kind: 'outlines', parts: partsOf(drawing, box, options.color) };
    return fitRaster(inColor(drawing.draw(drawnSide), options.color), box);
  }
  const { raster } = await decodeImage(bytes, { signal: options.signal, minSide: leastSide });
  return fitRaster(inColor(raster, options.color), box);
}

function isSvg(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)));
}

function fit(width: number, height: number, box: PlacedBox) {
  const scale = Math.min(box.widthMm / width, box.heightMm / height);
  return { scale, x: (box.widthMm - width * scale) / 2, y: (box.heightMm - height * scale) / 2 };
}

function partsOf({ width, height, paths = [] }: SvgDrawing, box: PlacedBox, color?: string): ArtPart[] {
  const { scale, x, y } = fit(width, height, box);
  return paths.map(({ data, fill, evenOdd, transform: [a, b, c, d, e, f] }) => ({
    outline: transformOutline(readPathData(data), [
      a * scale,
      b * scale,
      c * scale,
      d * scale,
      e * scale + x,
      f * scale + y,
    ]),
    color: color ?? fill,
    rule: evenOdd ? 'even-odd' : 'non-zero',
  }));
}

function fitRaster(raster: Raster, box: PlacedBox): Art {
  const { scale, x, y } = fit(raster.width, raster.height, box);
  return { kind: 'raster', raster, x, y, width: raster.width * scale, height: raster.height * scale };
}

function inColor(raster: Raster, color: string | undefined): Raster {
  if (!color) return raster;
  const { width, height, channels, data } = raster;
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const tinted = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    tinted.set(rgb, 4 * i);
    const [r = 0, g = 0, b = 0, alpha = 255] = data.subarray(channels * i, channels * (i + 1));
    tinted[4 * i + 3] = channels === 4 ? alpha : 255 - Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
  }
  return { width, height, channels: 4, data: tinted };
}
