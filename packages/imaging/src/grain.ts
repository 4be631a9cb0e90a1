import type { Raster } from '@escena/core/raster';

const side = 256;
const tileMask = side - 1;

/** Zero-mean noise of a given strength, the same for the same seed and place. */
export interface Grain {
  /** standard deviation, levels of 255 */
  readonly sigma: number;
  /** [256²·3] noise of deviation 1; look up with `grainIndex` */
  readonly tile: Float32Array;
}

/** Index of the red sample for pixel (x, y) in `Grain.tile`. */
export function grainIndex(x: number, y: number): number {
  return ((y & tileMask) * side + (x & tileMask)) * 3;
}

/**
 * Grain like a photo's: mostly brightness, a little colour, correlated over about a pixel as demosaicking leaves it.
 * @param sigma standard deviation, levels of 255
 */
export function createGrain(seed: number, sigma: number): Grain {
  const random = mulberry32(seed);
  const white = [0, 1, 2, 3].map(() =>
    smooth(Float32Array.from({ length: side * side }, () => gaussian(random))),
  );
  const [brightness, ...colours] = white;
  const tile = new Float32Array(side * side * 3);
  const colourShare = 0.35;
  const norm = 1 / Math.hypot(1, colourShare);
  for (let i = 0; i < side * side; i++) {
    for (let k = 0; k < 3; k++)
      tile[i * 3 + k] = norm * ((brightness?.[i] ?? 0) + colourShare * (colours[k]?.[i] ?? 0));
  }
  return { sigma, tile };
}

/**
 * Deviation of the photo's own noise in levels of 255: Immerkær's Laplacian (1996, "Fast noise variance estimation"),
 * which is blind to gradients, with the median absolute deviation for the mean, which is blind to edges and texture.
 */
export function estimateNoise(photo: Raster): number {
  const { width, height, channels, data } = photo;
  const green = channels === 1 ? 0 : 1;
  const at = (x: number, y: number) => data[(y * width + x) * channels + green] ?? 0;
  const histogram = new Uint32Array(4081);
  let count = 0;
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 500_000)));
  for (let y = 1; y < height - 1; y += step) {
    for (let x = 1; x < width - 1; x += step) {
      const middle = at(x, y);
      // Clipped samples have lost their noise.
      if (middle < 8 || middle > 247) continue;
      const corners = at(x - 1, y - 1) + at(x + 1, y - 1) + at(x - 1, y + 1) + at(x + 1, y + 1);
      const sides = at(x, y - 1) + at(x - 1, y) + at(x + 1, y) + at(x, y + 1);
      const response = Math.abs(corners - 2 * sides + 4 * middle);
      histogram[response] = (histogram[response] ?? 0) + 1;
      count++;
    }
  }
  if (count < 1000) return 0;
  // The kernel's coefficients have squares summing to 36; 0.6745 is the normal distribution's upper quartile.
  return medianOf(histogram, count) / (6 * 0.6745);
}

/** Median of counted integers, interpolated within its bin (bin k holds [k − ½, k + ½)). */
function medianOf(histogram: Uint32Array, count: number): number {
  let below = 0;
  for (let value = 0; value < histogram.length; value++) {
    const here = histogram[value] ?? 0;
    if (below + here >= count / 2) return Math.max(0, value - 0.5 + (count / 2 - below) / here);
    below += here;
  }
  return 0;
}

/** Binomial 3-tap smoothing both ways on a torus, scaled back to deviation 1 and mean 0. */
function smooth(noise: Float32Array): Float32Array {
  const out = new Float32Array(noise.length);
  let sum = 0;
  let squares = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let value = 0;
      for (let v = -1; v <= 1; v++)
        for (let u = -1; u <= 1; u++) {
          const weight = (u === 0 ? 2 : 0.5) * (v === 0 ? 2 : 0.5);
          value += weight * (noise[((y + v) & tileMask) * side + ((x + u) & tileMask)] ?? 0);
        }
      out[y * side + x] = value;
      sum += value;
      squares += value * value;
    }
  }
  const mean = sum / out.length;
  const deviation = Math.sqrt(squares / out.length - mean * mean);
  for (let i = 0; i < out.length; i++) out[i] = ((out[i] ?? 0) - mean) / deviation;
  return out;
}

/** Box and Muller 1958. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A 32-bit generator by Tommy Ettinger (public domain): small, seeded, good enough for grain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
