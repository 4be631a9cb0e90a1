import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encodePicture } from '../models/autoencoder.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { tensor } from '../tensor.ts';
import { ownGoldenFolder } from '../testing/golden.ts';
import { plainGrounds } from './plain-grounds.ts';

const load = (): Promise<Models> => loadModels(join(ownGoldenFolder, 'models/sd'), { threads: 1 });
const dims = [1, 4, 8, 12];

it('are each the latents of one colour, away from the edges', async () => {
  await using models = await load();
  const grounds = await plainGrounds(models, dims);
  expect(grounds).toHaveLength(6);
  expect(new Set(grounds.map(({ data }) => data[0])).size).toBe(6);
  for (const ground of grounds) {
    expect(ground.dims).toEqual(dims);
    for (let c = 0; c < 4; c++) expect(new Set(ground.data.subarray(c * 96, (c + 1) * 96)).size).toBe(1);
  }
  // The first colour in a larger picture: the edges are normalised with the rest, so only about the same.
  const side = 24 * models.latent.factor;
  const values = Float32Array.from({ length: 3 * side ** 2 }, (_, i) => (i < side ** 2 ? 0.5 : -0.5));
  const { data } = await encodePicture(models, tensor([1, 3, side, side], values));
  expect(grounds[0]?.data[0]).toBeCloseTo(data[12 * 24 + 12] ?? NaN, 1);
});

it('are grey where nothing can be encoded', async () => {
  await using models = await load();
  const blind: Models = { ...models, graph: () => undefined };
  expect((await plainGrounds(blind, dims)).map(({ data }) => data.every((value) => value === 0))).toEqual([
    true,
  ]);
});
