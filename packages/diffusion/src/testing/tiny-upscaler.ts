import { integerAttribute, integersAttribute } from '../graph/encode-graph.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { node, tinyModel, value, weight } from './tiny-graph.ts';

export interface TinyUpscaler {
  readonly factor?: number;
  /** pixels that it reads on each side */
  readonly reach?: number;
  readonly dims?: readonly (number | string)[];
}

/** The bytes of a network that enlarges. Every new pixel: the old one, and a little of a random mean of those around it. */
export function tinyUpscaler({
  factor = 2,
  reach = 2,
  dims = ['n', 3, 'h', 'w'],
}: TinyUpscaler = {}): Uint8Array {
  const kernel = 2 * reach + 1;
  const out = 3 * factor ** 2;
  const taps = new TorchGenerator(1).randn([out, 3, kernel, kernel]).data.map((tap) => tap / (20 * kernel));
  for (let o = 0; o < out; o++) {
    const centre = ((o * 3 + (o % 3)) * kernel + reach) * kernel + reach;
    taps[centre] = (taps[centre] as number) + 0.7;
  }
  return tinyModel({
    inputs: [value('image', dims)],
    outputs: [value('large', ['n', 3, 'H', 'W'])],
    weights: [weight('w', [out, 3, kernel, kernel], [...taps])],
    nodes: [
      {
        ...node('Conv', ['image', 'w'], ['folded']),
        attributes: [integersAttribute('pads', Array(4).fill(reach))],
      },
      { ...node('DepthToSpace', ['folded'], ['large']), attributes: [integerAttribute('blocksize', factor)] },
    ],
  });
}
