import { describe, expect, it } from 'vitest';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { type Tensor, tensor } from '../tensor.ts';
import { readGoldenCall } from '../testing/golden-call.ts';
import { goldenFolder, goldenPath } from '../testing/golden.ts';
import { readPng } from '../testing/read-png.ts';
import { packFillMask } from './flux-fill-mask.ts';
import { fluxLayout } from './flux-layout.ts';
import { packLatents, unpackLatents } from './flux-pack-latents.ts';
import { pictureIds, textIds } from './flux-position-ids.ts';

const counted = (dims: readonly number[]): Tensor =>
  tensor(
    dims,
    Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, (_, i) => i),
  );

describe('tokens of FLUX', () => {
  it('a token holds one patch of every channel', () => {
    // two channels of 2×4 cells: two tokens
    const packed = packLatents(counted([1, 2, 2, 4]));
    expect(packed.dims).toEqual([1, 2, 8]);
    expect([...packed.data]).toEqual([0, 1, 4, 5, 8, 9, 12, 13, 2, 3, 6, 7, 10, 11, 14, 15]);
  });

  it('unpacking undoes packing', () => {
    const latents = counted([2, 3, 4, 6]);
    expect(unpackLatents(packLatents(latents), { height: 4, width: 6 })).toEqual(latents);
  });

  it('refuses odd sides and tokens of another size', () => {
    expect(() => packLatents(counted([1, 1, 3, 2]))).toThrow(/odd side/);
    expect(() => unpackLatents(counted([1, 4, 4]), { height: 2, width: 4 })).toThrow(/no latents of 2×4/);
  });

  it('a mask lays a cell’s pixels out as channels', () => {
    // factor 2: 4×4 pixels are 2×2 cells, one token
    const packed = packFillMask(counted([1, 1, 4, 4]), 2);
    expect(packed.dims).toEqual([1, 1, 16]);
    expect([...packed.data]).toEqual([0, 2, 8, 10, 1, 3, 9, 11, 4, 6, 12, 14, 5, 7, 13, 15]);
  });
});

describe.skipIf(!goldenFolder)('tokens of FLUX against diffusers (reference cases)', () => {
  const feed = (id: string, name: string): Tensor => {
    const found = readGoldenCall(id).get(name);
    if (!found) throw new Error(`${id} fed no ${name}`);
    return found;
  };

  it('text to image starts from packed noise', () => {
    const noise = new TorchGenerator(130).randn([1, 4, 8, 8]);
    expect(packLatents(noise)).toEqual(feed('flux-t2i-8', 'hidden_states'));
  });

  it.each([
    ['flux-t2i-8', [{ rows: 4, columns: 4 }]],
    [
      'flux-kontext',
      [
        { rows: 4, columns: 4 },
        { rows: 4, columns: 4 },
      ],
    ],
  ])('positions of %s', (id, grids) => {
    expect(pictureIds(grids)).toEqual(feed(id, 'img_ids'));
    expect(textIds(64)).toEqual(feed(id, 'txt_ids'));
  });

  it('the mask of Fill, behind latents and masked latents', () => {
    const fed = feed('fluxfill', 'hidden_states');
    const mask = readPng(goldenPath('inputs/mask_box_64x64.png'));
    const repaint = Float32Array.from({ length: 64 * 64 }, (_, i) =>
      (mask.data[i * mask.channels] ?? 0) >= 128 ? 1 : 0,
    );
    const packed = packFillMask(tensor([1, 1, 64, 64], repaint), 8);
    const [, tokens = 0, depth = 0] = fed.dims;
    for (let token = 0; token < tokens; token++)
      expect(packed.data.subarray(token * 256, (token + 1) * 256)).toEqual(
        fed.data.subarray(token * depth + 32, (token + 1) * depth),
      );
  });

  it('Kontext reads the reference behind the noise', () => {
    const fed = feed('flux-kontext', 'hidden_states');
    const noise = new TorchGenerator(138).randn([1, 4, 8, 8]);
    const reference = { tokens: secondHalf(fed), grid: { rows: 4, columns: 4 } };
    const row = fluxLayout({ reference }).toRow(noise, 1000, {});
    expect(row.sample).toEqual(fed);
    expect(row.timestep).toBe(feed('flux-kontext', 'timestep').data[0]);
    expect(row.feeds.img_ids?.data).toEqual(feed('flux-kontext', 'img_ids').data);
  });

  it('Fill reads masked latents and mask beside the noise', () => {
    const fed = feed('fluxfill', 'hidden_states');
    const generator = new TorchGenerator(139);
    generator.randn([1, 4, 8, 8]); // the picture's own latents, drawn first
    const noise = generator.randn([1, 4, 8, 8]);
    const row = fluxLayout({ features: [featuresFrom(fed, 16)] }).toRow(noise, 1000, {});
    expect(row.sample).toEqual(fed);
  });
});

function secondHalf({ dims, data }: Tensor): Tensor {
  const [, tokens = 0, depth = 0] = dims;
  return tensor([1, tokens / 2, depth], data.subarray(data.length / 2));
}

/** The features of every token from `start` on. */
function featuresFrom({ dims, data }: Tensor, start: number): Tensor {
  const [, tokens = 0, depth = 0] = dims;
  const own = depth - start;
  const values = Array.from({ length: tokens }, (_, i) =>
    Array.from(data.subarray(i * depth + start, (i + 1) * depth)),
  );
  return tensor([1, tokens, own], Float32Array.from(values.flat()));
}
