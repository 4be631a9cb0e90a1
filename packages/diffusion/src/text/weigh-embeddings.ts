import type { Tensor } from '../tensor.ts';

/**
 * Every token's embedding times its weight, then the whole brought back to its mean, so that emphasis shifts attention and
 * not the network's working point (stable-diffusion-webui, modules/sd_emphasis.py, "Original"; its "No norm" and compel's
 * and ComfyUI's mixing with the empty prompt give other pictures). Without weights the values are returned as they are.
 *
 * @param embeddings [1, tokens, d]
 * @param weights one a token
 */
export function weighEmbeddings(embeddings: Tensor, weights: readonly number[]): Tensor {
  if (weights.every((weight) => weight === 1)) return embeddings;
  const { dims, data } = embeddings;
  const width = dims[2] ?? 1;
  const out = Float32Array.from(data);
  weights.forEach((weight, token) => {
    for (let i = token * width; i < (token + 1) * width; i++) out[i] = (out[i] as number) * weight;
  });
  const factor = meanOf(data) / meanOf(out);
  // A mean of exactly 0 cannot be brought back.
  if (Number.isFinite(factor)) for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * factor;
  return { dims, data: out };
}

function meanOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
