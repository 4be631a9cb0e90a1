import { createRaster, type Raster } from '@escena/core/raster';
import { linearToOklab, type Triple } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';

/** OKLab distance to the backdrop up to which a pixel shows it, and from which it does not */
const [same, other] = [0.03, 0.09] as const;
/** of the glasses' box: what is smaller is a gap at a hinge, no lens */
const leastShare = 0.03;

/**
 * What of a picture of glasses shows the backdrop through: parts of its colour that the frame encloses. Dark lenses, which
 * show none of it, are not told from their frame and stay as they are.
 * @param picture 3 or 4 channels. @param alpha its cut-out
 * @returns 1 channel, how far each pixel is lens
 */
export function findLenses(picture: Raster, alpha: Raster): Raster | undefined {
  const { width, height } = picture;
  const backdrop = backdropOf(picture, alpha);
  if (!backdrop) return undefined;
  const through = createRaster(width, height, 1);
  for (let i = 0; i < through.data.length; i++) {
    if (picture.channels === 4 && (picture.data[4 * i + 3] ?? 0) < 255) {
      // Cut out before: its lenses are holes.
      through.data[i] = 255 - (picture.data[4 * i + 3] ?? 0);
      continue;
    }
    const [l, a, b] = linearToOklab(lightAt(picture, i));
    const off = Math.hypot(l - backdrop[0], a - backdrop[1], b - backdrop[2]);
    through.data[i] = Math.round(255 * Math.min(1, Math.max(0, (other - off) / (other - same))));
  }
  const lens = createRaster(width, height, 1);
  const box = countCovered(alpha);
  for (const part of enclosedParts(through))
    if (part.length > leastShare * box) for (const i of part) lens.data[i] = through.data[i] ?? 0;
  return lens.data.some((value) => value > 0) ? lens : undefined;
}

function countCovered({ data }: Raster): number {
  return data.reduce((count, value) => count + (value > 127 ? 1 : 0), 0);
}

/** Mean OKLab of what lies outside the cut-out along the picture's border. */
function backdropOf(picture: Raster, alpha: Raster): Triple | undefined {
  const { width, height } = picture;
  let [l, a, b, count] = [0, 0, 0, 0];
  const look = (x: number, y: number): void => {
    const i = y * width + x;
    if ((alpha.data[i] ?? 0) > 16) return;
    const lab = linearToOklab(lightAt(picture, i));
    l += lab[0];
    a += lab[1];
    b += lab[2];
    count++;
  };
  for (let x = 0; x < width; x++) [0, height - 1].forEach((y) => look(x, y));
  for (let y = 0; y < height; y++) [0, width - 1].forEach((x) => look(x, y));
  return count > 0 ? [l / count, a / count, b / count] : undefined;
}

/** Connected stretches of pixels that show through and do not reach the picture's border. */
function enclosedParts({ width, height, data }: Raster): number[][] {
  const seen = new Uint8Array(data.length);
  const parts: number[][] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] ?? 0) === 0) continue;
    const part = [start];
    seen[start] = 1;
    let isOpen = false;
    for (let k = 0; k < part.length; k++) {
      const i = part[k] ?? 0;
      const x = i % width;
      const y = Math.floor(i / width);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) isOpen = true;
      for (const [u, v] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        if (u < 0 || v < 0 || u >= width || v >= height) continue;
        const next = v * width + u;
        if (seen[next] || (data[next] ?? 0) === 0) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    if (!isOpen) parts.push(part);
  }
  return parts;
}
