/**
 * torch's CPU generator, bit for bit: `torch.Generator('cpu').manual_seed(seed)` and `torch.randn(…, float32)` on x86 with
 * AVX2. Seeds therefore mean the same picture here and in the reference libraries. Facts read in pytorch's
 * DistributionTemplates.h, CPUGeneratorImpl.cpp and DistributionsHelper.h; verified against torch 2.13.0.
 */
import { type Tensor, elementCount } from '../tensor.ts';
import { log32, sinCos32 } from './float32-math.ts';
import { MersenneTwister } from './mersenne-twister.ts';

const blockSize = 16;
const halfBlock = blockSize / 2;
const tau32 = Math.fround(2 * Math.PI);
/** between `sinCos32` and its caller, so that none is made for each value */
const sinCos = new Float32Array(2);

export class TorchGenerator {
  readonly #engine: MersenneTwister;
  /** the second value of a scalar pair, kept for the next scalar draw */
  #spare: number | undefined;

  /** @param seed any integer that torch takes; negative seeds wrap at 2^64 */
  constructor(seed: number | bigint) {
    this.#engine = new MersenneTwister(BigInt.asUintN(64, BigInt(seed)));
  }

  /** Standard normal values in torch's order. One draw of n is not n draws of one: draw whole tensors. */
  randn(dims: readonly number[]): Tensor {
    const data = new Float32Array(elementCount(dims));
    if (data.length < blockSize) {
      for (let i = 0; i < data.length; i++) data[i] = this.#scalarNormal();
      return { dims, data };
    }
    const { length } = data;
    this.#engine.fillUniform(data, 0, length);
    for (let start = 0; start + blockSize <= length; start += blockSize) toNormal(data, start);
    if (length % blockSize !== 0) {
      this.#engine.fillUniform(data, length - blockSize, length);
      toNormal(data, length - blockSize);
    }
    return { dims, data };
  }

  #uniformDouble(): number {
    const high = this.#engine.nextInt32() & 0x1fffff;
    return (high * 2 ** 32 + (this.#engine.nextInt32() >>> 0)) * 2 ** -53;
  }

  #scalarNormal(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    const angle = 2 * Math.PI * this.#uniformDouble();
    const radius = Math.sqrt(-2 * Math.log1p(-this.#uniformDouble()));
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}

/** Box & Muller on 16 uniforms from `start` on, in place: value j pairs with value j + 8. */
function toNormal(values: Float32Array, start: number): void {
  for (let j = start; j < start + halfBlock; j++) {
    const log = log32(Math.fround(1 - (values[j] as number)));
    const radius = Math.fround(Math.sqrt(Math.fround(-2 * log)));
    sinCos32(Math.fround(tau32 * (values[j + halfBlock] as number)), sinCos);
    values[j] = radius * (sinCos[1] as number);
    values[j + halfBlock] = radius * (sinCos[0] as number);
  }
}
