/** An uploaded logo or photo → art that fills its box as far as its shape lets it. */
import { decodeImage } from '@escena/imaging/decode-image';
import { readSvg, type SvgDrawing } from '@escena/imaging/read-svg';
import { transformOutline } from '@escena/typeset/outline';
import { readPathData } from '@escena/typeset/read-path-data';
import type { Art, ArtPart } from './art.ts';
import { fitInBox, fitRaster, inColor } from './fit-raster.ts';
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

function partsOf({ width, height, paths = [] }: SvgDrawing, box: PlacedBox, color?: string): ArtPart[] {
  const { scale, x, y } = fitInBox(width, height, box);
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
