import type { Raster } from '@escena/core/raster';

/** samples are enough to judge a picture by */
const samples = 20_000;

/**
 * How strong a picture's colours are as people judge it, 0 (grey) upwards: 33 is moderate, 59 quite, 82 highly, 109 extremely
 * colourful (Hasler and Süsstrunk, "Measuring colourfulness in natural images", 2003, M³).
 * @param picture 3 or 4 channels, sRGB
 */
export function colourfulness({ width, height, channels, data }: Raster): number {
  const count = width * height;
  const step = Math.max(1, Math.floor(count / samples));
  let [n, sumR, sumY, squareR, squareY] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i += step) {
    const [r, g, b] = [data[i * channels] ?? 0, data[i * channels + 1] ?? 0, data[i * channels + 2] ?? 0];
    const red = r - g;
    const yellow = (r + g) / 2 - b;
    n++;
    sumR += red;
    sumY += yellow;
    squareR += red * red;
    squareY += yellow * yellow;
  }
  const [meanR, meanY] = [sumR / n, sumY / n];
  const spread = Math.sqrt(Math.max(0, squareR / n - meanR ** 2 + squareY / n - meanY ** 2));
  return spread + 0.3 * Math.hypot(meanR, meanY);
}
