import { describe, expect, it } from 'vitest';
import type { Conditioning } from '../families/family.ts';
import { latentLayout } from '../families/latent-layout.ts';
import { type Tensor, tensor } from '../tensor.ts';
import { guided } from './guided.ts';
import type { RunRows } from './rows.ts';

const [without, withPrompt] = [
  [1, 2, 3, 4],
  [3, 2, 5, 10],
];
const input = tensor([1, 1, 2, 2], Float32Array.of(0, 0, 0, 0));
const marker = (value: number) => ({ text: tensor([1], Float32Array.of(value)) });
/** Answers by the row's text: 0 without, 1 with the prompt. */
const runRows: RunRows = async (rows) =>
  rows.map(({ feeds }) =>
    tensor(input.dims, Float32Array.from((feeds.text?.data[0] === 1 ? withPrompt : without) ?? [])),
  );
const predict = (conditioning: Partial<Conditioning>): Promise<Tensor> =>
  guided({
    conditioning: {
      positive: marker(1),
      negative: marker(0),
      guidance: 2,
      guidanceRescale: 0,
      ...conditioning,
    },
    layout: latentLayout,
    runRows,
  })(input, 5, 0);
const deviation = (values: Float32Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};

describe('guidance', () => {
  it('goes from the answer without the prompt, through the one with it, and beyond', async () => {
    expect([...(await predict({})).data]).toEqual([5, 2, 7, 16]);
    expect([...(await predict({ guidance: 0 })).data]).toEqual(without);
    expect([...(await predict({ negative: undefined })).data]).toEqual(withPrompt);
  });

  it('rescales to the spread of the answer with the prompt, by a share', async () => {
    const whole = (await predict({})).data;
    const rescaled = (await predict({ guidanceRescale: 1 })).data;
    expect(deviation(rescaled)).toBeCloseTo(deviation(Float32Array.from(withPrompt ?? [])), 6);
    expect((rescaled[3] ?? 0) / (rescaled[0] ?? 1)).toBeCloseTo(16 / 5, 6);
    const half = (await predict({ guidanceRescale: 0.5 })).data;
    half.forEach((value, i) => expect(value).toBeCloseTo(((whole[i] ?? 0) + (rescaled[i] ?? 0)) / 2, 5));
  });
});
