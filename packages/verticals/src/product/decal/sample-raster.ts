import type { Raster } from '@escena/core/raster';
import { resizeRaster } from '@escena/imaging/resize';
import { linearOfByte } from '@escena/imaging/transfer';
import type { Art } from './art.ts';
import type { DrawnArt } from './draw-outlines.ts';
import type { InverseMap } from './invert-map.ts';

/** Samples a side of each pixel. */
const samples = 3;
/** texels that a photo pixel should meet: fewer are soft, more alias */
const texelsPerPixel = 2;

/** A picture through the inverse map: shrunk by area to about the photo's own density first, then sampled 3 × 3. */
export function sampleRaster(art: Extract<Art, { kind: 'raster' }>, inverse: InverseMap): DrawnArt {
  const raster = nearDensity(art, inverse);
  const count = inverse.x.length;
  const alpha = new Float32Array(count);
  const ink = new Float32Array(3 * count);
  const [perMmX, perMmY] = [raster.width / art.width, raster.height / art.height];
  const sum = new Float32Array(4);
  for (let i = 0; i < count; i++) {
    const scale = inverse.scale[i] ?? 0;
    if (scale === 0) continue;
    sum.fill(0);
    for (let j = 0; j < samples * samples; j++) {
      const dx = ((j % samples) + 0.5) / samples - 0.5;
      const dy = (Math.floor(j / samples) + 0.5) / samples - 0.5;
      const x = ((inverse.x[i] ?? 0) + dx / scale - art.x) * perMmX;
      const y = ((inverse.y[i] ?? 0) + dy / scale - art.y) * perMmY;
      if (x >= 0 && y >= 0 && x < raster.width && y < raster.height) addTexel(sum, raster, x, y);
    }
    const covered = sum[3] ?? 0;
    if (covered === 0) continue;
    alpha[i] = covered / (samples * samples);
    for (let k = 0; k < 3; k++) ink[3 * i + k] = (sum[k] ?? 0) / covered;
  }
  return { alpha, ink };
}

function nearDensity(art: Extract<Art, { kind: 'raster' }>, { scale }: InverseMap): Raster {
  const densest = scale.reduce((most, value) => Math.max(most, value), 0);
  const width = Math.ceil(art.width * densest * texelsPerPixel);
  const height = Math.ceil(art.height * densest * texelsPerPixel);
  if (width < 1 || width >= art.raster.width || height >= art.raster.height) return art.raster;
  return resizeRaster(art.raster, width, height);
}

/** Adds premultiplied linear light and alpha, bilinear. */
function addTexel(sum: Float32Array, { width, height, channels, data }: Raster, x: number, y: number): void {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [fx, fy] = [x - 0.5 - left, y - 0.5 - top];
  for (const [column, row, weight] of [
    [left, top, (1 - fx) * (1 - fy)],
    [left + 1, top, fx * (1 - fy)],
    [left, top + 1, (1 - fx) * fy],
    [left + 1, top + 1, fx * fy],
  ] as const) {
    const at =
      channels * (Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column)));
    const alpha = weight * (channels === 4 ? (data[at + 3] ?? 0) / 255 : 1);
    for (let k = 0; k < 3; k++)
      sum[k] = (sum[k] ?? 0) + alpha * (linearOfByte[data[at + (channels === 1 ? 0 : k)] ?? 0] ?? 0);
    sum[3] = (sum[3] ?? 0) + alpha;
  }
}
