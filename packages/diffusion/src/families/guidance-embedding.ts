import { type Tensor, zeros } from '../tensor.ts';

/** the guidance is spread over the range of timesteps */
const range = 1000;
/** longest wavelength of the embedding (Vaswani et al. 2017, §3.5) */
const longest = 10_000;

/**
 * The guidance scale as a consistency model is told it (Luo et al. 2023, §4.3): sines then cosines of (guidance − 1) at
 * wavelengths in geometric steps. The offset is diffusers' (its guidance counts from 1, the paper's from 0).
 * @returns [1, width], computed in float32
 */
export function guidanceEmbedding(guidance: number, width: number): Tensor {
  const half = Math.floor(width / 2);
  const step = Math.fround(Math.fround(Math.log(longest)) / (half - 1));
  const weight = Math.fround(Math.fround(guidance - 1) * range);
  const out = zeros([1, width]);
  for (let i = 0; i < half; i++) {
    const angle = Math.fround(weight * Math.fround(Math.exp(Math.fround(-step * i))));
    out.data[i] = Math.sin(angle);
    out.data[half + i] = Math.cos(angle);
  }
  return out;
}
