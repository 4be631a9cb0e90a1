import { expect, it } from 'vitest';
import { fakeSession } from '../testing/fake-session.ts';
import { type Tensor, tensor, zeros } from '../tensor.ts';
import type { Models } from './models.ts';
import { latentPreview } from './preview.ts';

const colours = [
  [0.5, 0.1, 0, 0],
  [0, 0.4, 0.2, 0],
  [0.1, 0, 0, 0.3],
];
const mixed = ({ data }: Tensor, cell: number, c: number, plane: number): number =>
  (colours[c] ?? []).reduce((sum, weight, k) => sum + weight * (data[k * plane + cell] ?? 0), 0.1);

/** A decoder that is a linear map, two pixels a cell. */
const decoder = fakeSession({
  inputs: { latent_sample: ['b', 4, 'h', 'w'] },
  answer: ({ latent_sample: latents }) => {
    const [, , height = 0, width = 0] = latents?.dims ?? [];
    const out = zeros([1, 3, 2 * height, 2 * width]);
    for (let i = 0; i < out.data.length; i++) {
      const line = Math.floor(i / (2 * width));
      const cell = Math.floor((line % (2 * height)) / 2) * width + Math.floor((i % (2 * width)) / 2);
      out.data[i] = mixed(latents ?? zeros([0]), cell, Math.floor(line / (2 * height)), height * width);
    }
    return { sample: out };
  },
});
const models = {
  latent: { channels: 4, factor: 2, scale: 1, shift: 0, tile: 512 },
  session: async () => decoder,
} as unknown as Models;

it('sees what the decoder would make, without asking it again', async () => {
  const preview = await latentPreview(models);
  expect(decoder.calls).toHaveLength(1);
  const latents = tensor(
    [1, 4, 3, 2],
    Float32Array.from({ length: 24 }, (_, i) => Math.sin(i) * 0.8),
  );
  const { width, height, data } = (await latentPreview(models))(latents);
  expect([width, height]).toEqual([2, 3]);
  data.forEach((value, i) => {
    const unit = mixed(latents, Math.floor(i / 3), i % 3, 6) / 2 + 0.5;
    expect(Math.abs(value - 255 * Math.min(Math.max(unit, 0), 1))).toBeLessThanOrEqual(1);
  });
  expect(preview(latents).data).toEqual(data);
  expect(decoder.calls).toHaveLength(1);
});
