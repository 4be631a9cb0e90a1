import { expect, it } from 'vitest';
import { tensor } from '../tensor.ts';
import { guardFinite } from './guard-finite.ts';

const inputs = (type: string) => [{ name: 'sample', type, dims: [] }];
const value = (x: number) => tensor([2], Float32Array.of(1, x));

it.each([NaN, Infinity, -Infinity])('names the graph and the step whose answer is %d', async (wrong) => {
  let calls = 0;
  const predict = guardFinite(async () => value(++calls === 2 ? wrong : calls), {
    file: 'unet/model.onnx',
    inputs: inputs('float16'),
  });
  expect(await predict(value(0), 901, 0)).toEqual(value(1));
  await expect(predict(value(0), 801, 1)).rejects.toThrowError(
    expect.objectContaining({
      code: 'model.invalid',
      file: 'unet/model.onnx',
      detail: expect.stringMatching(/step 2 \(timestep 801\)/),
      remedy: expect.stringMatching(/float32/),
    }),
  );
});
