import { createRaster, type Raster } from '@escena/core/raster';
import type { EdgeBand } from './edge-band.ts';
import { fillColors } from '../fill-colors.ts';
import type { EdgeSamples } from './sample-edge.ts';

interface Edge {
  readonly band: EdgeBand;
  readonly samples: EdgeSamples;
}

/** Keeps the division below from amplifying noise where both colours are equally present. */
const damping = 0.1;

/**
 * The thing's own colours. At the edge the pixel's colour is shared out between its two samples, each moved by as much as
 * it is present (the local step of Germer et al., "Fast multi-level foreground estimation", ICPR 2020); beyond it the
 * colours go on.
 */
export function foregroundOf(photo: Raster, alpha: Raster, { band, samples }: Edge): Raster {
  const { width, height, data, channels } = photo;
  const beyond = carriedOn(photo, alpha);
  const out = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++) {
    const kept = alpha.data[i] ?? 0;
    if (kept === 255) for (let k = 0; k < 3; k++) out.data[3 * i + k] = data[i * channels + k] ?? 0;
    else if (kept === 0) {
      const x = Math.floor(((i % width) * beyond.width) / width);
      const y = Math.floor((Math.floor(i / width) * beyond.height) / height);
      for (let k = 0; k < 3; k++) out.data[3 * i + k] = beyond.color[3 * (y * beyond.width + x) + k] ?? 0;
    }
  }
  band.pixels.forEach((i, s) => {
    const kept = (alpha.data[i] ?? 0) / 255;
    if (kept === 0 || kept === 1) return;
    const gone = 1 - kept;
    for (let k = 0; k < 3; k++) {
      const thing = samples.thing[3 * s + k] ?? 0;
      const rest = samples.rest[3 * s + k] ?? 0;
      const miss = (data[i * channels + k] ?? 0) - kept * thing - gone * rest;
      const value = thing + (miss * kept) / (kept * kept + gone * gone + damping);
      out.data[3 * i + k] = Math.min(255, Math.max(0, Math.round(value)));
    }
  });
  return out;
}

const smallSide = 320;

function carriedOn(photo: Raster, alpha: Raster): { width: number; height: number; color: Float32Array } {
  const shrink = Math.max(1, Math.round(Math.max(photo.width, photo.height) / smallSide));
  const width = Math.ceil(photo.width / shrink);
  const height = Math.ceil(photo.height / shrink);
  const color = new Float32Array(width * height * 3);
  const weight = new Float32Array(width * height);
  // One sure pixel a cell is enough for colours that only show through where nothing is.
  for (let y = 0; y < photo.height; y++)
    for (let x = 0; x < photo.width; x++) {
      const i = y * photo.width + x;
      const to = Math.floor(y / shrink) * width + Math.floor(x / shrink);
      if (alpha.data[i] !== 255) continue;
      const n = (weight[to] ?? 0) + 1;
      weight[to] = n;
      for (let k = 0; k < 3; k++) {
        const mean = color[3 * to + k] ?? 0;
        color[3 * to + k] = mean + ((photo.data[i * photo.channels + k] ?? 0) - mean) / n;
      }
    }
  for (let i = 0; i < weight.length; i++) weight[i] = Math.min(1, weight[i] ?? 0);
  return { width, height, color: fillColors(width, height, color, weight) };
}
