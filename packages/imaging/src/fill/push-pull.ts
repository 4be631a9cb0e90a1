import type { FloatRaster } from '@escena/core/raster';

/**
 * What is not known, from what is: averages of ever larger squares down a pyramid, then back up, smoothly (the pull–push of
 * Gortler, Grzeszczuk, Szeliski and Cohen, "The lumigraph", 1996). What is known in full stays as it is.
 * @param known [h·w] 0…1, how far each pixel is
 */
export function pushPull(picture: FloatRaster, known: Float32Array): FloatRaster {
  const { width, height, channels, data } = picture;
  if (width * height <= 1) return picture;
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const small = { width: w, height: h, channels, data: new Float32Array(w * h * channels) };
  const weight = new Float32Array(w * h);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const share = known[i] ?? 0;
      if (share === 0) continue;
      const at = (y >> 1) * w + (x >> 1);
      weight[at] = (weight[at] ?? 0) + share;
      for (let c = 0; c < channels; c++)
        small.data[at * channels + c] =
          (small.data[at * channels + c] ?? 0) + share * (data[i * channels + c] ?? 0);
    }
  for (let i = 0; i < weight.length; i++) {
    const sum = weight[i] ?? 0;
    if (sum > 0)
      for (let c = 0; c < channels; c++)
        small.data[i * channels + c] = (small.data[i * channels + c] ?? 0) / sum;
    weight[i] = Math.min(1, sum);
  }
  const coarse = pushPull(small, weight).data;
  const out = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++) {
    const v = Math.min(h - 1, Math.max(0, (y - 0.5) / 2));
    const j = v | 0;
    const b = v - j;
    const below = j + 1 < h ? w : 0;
    for (let x = 0; x < width; x++, i++) {
      const share = known[i] ?? 0;
      const u = Math.min(w - 1, Math.max(0, (x - 0.5) / 2));
      const k = u | 0;
      const a = u - k;
      const beside = k + 1 < w ? 1 : 0;
      const at = j * w + k;
      for (let c = 0; c < channels; c++) {
        const own = data[i * channels + c] ?? 0;
        if (share >= 1) {
          out[i * channels + c] = own;
          continue;
        }
        const far =
          (1 - b) *
            ((1 - a) * (coarse[at * channels + c] ?? 0) + a * (coarse[(at + beside) * channels + c] ?? 0)) +
          b *
            ((1 - a) * (coarse[(at + below) * channels + c] ?? 0) +
              a * (coarse[(at + below + beside) * channels + c] ?? 0));
        out[i * channels + c] = share * own + (1 - share) * far;
      }
    }
  }
  return { width, height, channels, data: out };
}
