/**
 * Where the photo shows nothing but wall, ceiling or free floor. What is left are things: furniture, pictures, doors'
 * frames, windows, plants. Furniture may hide a wall, but not half a cabinet.
 */
import { type BinaryMask, components, dilate, erode } from './binary-mask.ts';
import { lightness, type WorkingImage } from './working-image.ts';

/** difference of lightness (0…255) over two pixels that makes an edge: a wall's own shading stays below */
const edge = 11;
/** share of the picture below which an even patch is a part of a thing: a seat, a cupboard's door, a screen */
const smallestSurface = 0.012;
/** linear luminance above which a patch is glass, a lamp or blown out, and its share of the picture */
const glaring = 0.9;

/**
 * @param image working image of about 320 pixels
 * @param floor free floor at the image's size, 1 = floor
 * @returns 1 = plain wall, ceiling or free floor, at the image's size
 */
export function plainSurfaces(image: WorkingImage, floor: Uint8Array): BinaryMask {
  const { width, height, red, green, blue } = image;
  const light = lightness(image);
  const at = (i: number): number => light[i] ?? 0;
  const even = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const across = at(x + 1 < width ? i + 1 : i) - at(x > 0 ? i - 1 : i);
      const along = at(y + 1 < height ? i + width : i) - at(y > 0 ? i - width : i);
      const luminance = 0.2126 * (red[i] ?? 0) + 0.7152 * (green[i] ?? 0) + 0.0722 * (blue[i] ?? 0);
      if (Math.max(Math.abs(across), Math.abs(along)) < edge && luminance < glaring && !floor[i]) even[i] = 1;
    }
  const large = new Uint8Array(width * height);
  for (const part of components(erode({ width, height, data: even }, 1))) {
    if (part.length < smallestSurface * large.length) break;
    for (const i of part) large[i] = 1;
  }
  const grown = dilate({ width, height, data: large }, 1).data;
  return { width, height, data: grown.map((on, i) => (on || floor[i] ? 1 : 0)) };
}
