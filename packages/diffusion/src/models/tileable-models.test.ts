import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionRows } from '../denoisers/session-rows.ts';
import { generate } from '../generate.ts';
import { prepareModel } from '../graph/prepare/prepare-model.ts';
import type { WrappedAxes } from '../graph/passes/wrap-edges.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { type Tensor, zeros } from '../tensor.ts';
import { goldenFolder, goldenPath, ownGoldenFolder } from '../testing/golden.ts';
import { tinyModels, tinyPicture, tinyRequest } from '../testing/tiny-checkpoint.ts';
import { decodeLatents } from './autoencoder.ts';
import { type Models, loadModels } from './load-models.ts';

/** [n, c, h, w] moved down and right, what leaves coming in again on the other side. */
function roll({ dims, data }: Tensor, down: number, right: number): Tensor {
  const [, , height = 0, width = 0] = dims;
  const out = zeros(dims);
  for (let i = 0; i < data.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width) % height];
    const plane = i - y * width - x;
    out.data[plane + ((y + down) % height) * width + ((x + right) % width)] = data[i] as number;
  }
  return out;
}

function farthest(a: Tensor, b: Tensor): number {
  expect(a.dims).toEqual(b.dims);
  return a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - (b.data[i] ?? NaN))), 0);
}

/** Mean step over each border between two cells along an axis; the first is the seam, from the last one around. */
function steps({ dims, data }: Tensor, axis: 'x' | 'y', factor: number): readonly number[] {
  const [, , height = 0, width = 0] = dims;
  const [length, stride] = axis === 'x' ? [width, 1] : [height, width];
  const sums = new Float64Array(length / factor);
  for (let i = 0; i < data.length; i++) {
    const position = Math.floor(i / stride) % length;
    if (position % factor !== 0) continue;
    const before = position === 0 ? i + (length - 1) * stride : i - stride;
    const step = Math.abs((data[i] as number) - (data[before] as number));
    sums[position / factor] = (sums[position / factor] as number) + (step * length) / data.length;
  }
  return [...sums];
}

/** Latents as smooth as a picture's, whose own edges meet: two waves a channel. */
function smooth(channels: number, side: number): Tensor {
  const phases = new TorchGenerator(3).randn([channels * 2]).data;
  const out = zeros([1, channels, side, side]);
  for (let i = 0; i < out.data.length; i++) {
    const c = Math.floor(i / side ** 2);
    const [x, y] = [i % side, Math.floor(i / side) % side];
    const wave = (at: number, phase = 0): number => Math.sin((2 * Math.PI * at) / side + phase);
    out.data[i] = wave(x, phases[2 * c]) + wave(y, phases[2 * c + 1]);
  }
  return out;
}

const own = ['sd', 'sdxl'].map((name) => join(ownGoldenFolder, 'models', name));
const reference = ['sd15', 'sd15-external', 'lcm'].map((name) => goldenPath(`models/${name}`));

describe.each(goldenFolder ? [...own, ...reference] : own)('tileable: %s', (folder) => {
  let models: Models;
  beforeAll(async () => {
    models = await loadModels(folder, { threads: 1 });
  });
  afterAll(() => models[Symbol.asyncDispose]());

  it.each<[WrappedAxes, number, number]>([
    ['both', 8, 4],
    ['x', 0, 4],
    ['y', 8, 0],
  ])('decodes rolled latents to the rolled picture: %s', async (axes, down, right) => {
    const { channels, factor } = models.latent;
    const latents = new TorchGenerator(1).randn([1, channels, 16, 16]);
    const decode = (of: Tensor, by: Models): Promise<Tensor> => decodeLatents(by, of, { tiling: false });
    const wrapped = models.tileable(axes);
    const [plain, rolled] = [
      await decode(latents, wrapped),
      await decode(roll(latents, down, right), wrapped),
    ];
    expect(farthest(rolled, roll(plain, down * factor, right * factor))).toBeLessThan(2e-5);
    // Along the other axis, and without wrapping, edges are edges.
    if (axes === 'both') return;
    const other = await decode(roll(latents, right, down), wrapped);
    expect(farthest(other, roll(plain, right * factor, down * factor))).toBeGreaterThan(1e-3);
  });

  it('denoises rolled latents to the rolled answer', async () => {
    const { channels } = models.latent;
    const latents = new TorchGenerator(1).randn([1, channels, 16, 16]);
    const answer = async (sample: Tensor): Promise<Tensor> => {
      const denoiser = await models.tileable('both').denoiser();
      const feeds = Object.fromEntries(
        denoiser.inputs.map(({ name, dims }) => [
          name,
          new TorchGenerator(2).randn(
            dims.map((dim, i) => (i === 0 ? 1 : typeof dim === 'number' ? dim : 4)),
          ),
        ]),
      );
      const [found] = await sessionRows(denoiser)([{ sample, timestep: 500, feeds }]);
      return found ?? zeros([0]);
    };
    const rolled = await answer(roll(latents, 8, 8));
    expect(farthest(rolled, roll(await answer(latents), 8, 8))).toBeLessThan(1e-4);
  });

  it('steps over the seam as it steps inside', async () => {
    const { channels, factor } = models.latent;
    const latents = smooth(channels, 16);
    const picture = async (by: Models): Promise<Tensor> => decodeLatents(by, latents, { tiling: false });
    const [together, apart] = [await picture(models.tileable('both')), await picture(models)];
    for (const axis of ['x', 'y'] as const) {
      const [seam = NaN, ...inside] = steps(together, axis, factor);
      expect(seam).toBeLessThanOrEqual(Math.max(...inside));
      expect(seam).toBeLessThan(steps(apart, axis, factor)[0] ?? 0);
    }
  });
});

describe('a tileable request', () => {
  it('draws a picture of its own, the same each time, and leaves ordinary ones as they are', async () => {
    await using models = await tinyModels();
    const draw = async (tileable?: WrappedAxes) =>
      (await generate(models, tinyRequest({ extra: { tileable } }))).images[0];
    const before = await draw();
    const both = await draw('both');
    expect(both).not.toEqual(before);
    expect(await draw('x')).not.toEqual(both);
    expect(await draw('both')).toEqual(both);
    expect(await draw()).toEqual(before);
    expect(models.tileable('x')).toBe(models.tileable('x'));
  });

  it('draws the same where the checkpoint was prepared, with attention fused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tileable-'));
    try {
      await cp(join(ownGoldenFolder, 'models/sd'), folder, { recursive: true });
      const draw = async (): Promise<Tensor> => {
        await using models = await loadModels(folder, { threads: 1 });
        const request = tinyRequest({ width: 64, height: 64, guidance: 5, extra: { tileable: 'both' } });
        return (await generate(models, request)).latents;
      };
      const before = await draw();
      const prepared = await prepareModel(folder, { threads: 1 });
      expect(prepared.get('unet')?.attentions).toBeGreaterThan(0);
      const after = await draw();
      expect(farthest(after, before)).toBeLessThan(1e-4);
      expect(after).not.toEqual(before);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('keeps the mask channels of a network that reads them', async () => {
    await using models = await tinyModels('inpaint');
    const image = tinyPicture(3, (x, y) => (x * 9 + y * 5) % 256);
    const mask = tinyPicture(1, (x) => (x < 8 ? 255 : 0));
    const extra = { tileable: 'both' } as const;
    const { images } = await generate(models, tinyRequest({ pipeline: 'inpaint', image, mask, extra }));
    expect(images[0]?.width).toBe(16);
  });

  it('is refused where a network counts its places', async () => {
    await using models = await loadModels(join(ownGoldenFolder, 'models/sd3'), { threads: 1 });
    const draw = generate(models, tinyRequest({ extra: { tileable: 'x' } }));
    await expect(draw).rejects.toThrowError(
      expect.objectContaining({ code: 'input.invalid', input: 'extra.tileable' }),
    );
  });
});
