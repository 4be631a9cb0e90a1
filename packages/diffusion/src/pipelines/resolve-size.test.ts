import { expect, it } from 'vitest';
import { sd } from '../families/sd.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { resolveSize } from './resolve-size.ts';

interface Checkpoint {
  readonly dims?: readonly (number | string)[];
  readonly cells?: number | readonly number[];
}
const image = { width: 40, height: 24, channels: 3, data: new Uint8Array(2880) } as const;
function size(request: object, { dims = ['b', 4, 'h', 'w'], cells }: Checkpoint = {}) {
  const models = {
    folder: 'm',
    family: 'sd',
    latent: { channels: 4, factor: 8 },
    roles: new Set(['unet']),
    config: () => ({ sample_size: cells }),
    graph: () => ({ inputs: [{ name: 'sample', type: 'float32', dims }] }),
  } as unknown as Models;
  return resolveSize(models, sd, { extra: {}, ...request } as GenerateRequest);
}

it('takes the request’s size, else the picture’s, else the checkpoint’s', () => {
  expect(size({ width: 64, height: 96 })).toEqual({ width: 64, height: 96 });
  expect(size({ image })).toEqual({ width: 40, height: 24 });
  expect(size({ image, width: 64 })).toEqual({ width: 64, height: 24 });
  expect(size({ extra: { controls: [{ image }] } })).toEqual({ width: 40, height: 24 });
  expect(size({ image, extra: { padding_mask_crop: 4 } }, { cells: 16 })).toEqual({
    width: 128,
    height: 128,
  });
  expect(size({}, { cells: [4, 6] })).toEqual({ width: 48, height: 32 });
  expect(size({})).toEqual({ width: 512, height: 512 });
});

it('is bound by an export of one size', () => {
  const dims = ['b', 4, 8, 8];
  expect(size({}, { dims })).toEqual({ width: 64, height: 64 });
  expect(() => size({ width: 96, height: 64 }, { dims })).toThrow(/exported for 64×64 only/);
});

it('refuses what it would have to round, and what is too much', () => {
  expect(() => size({ width: 100, height: 64 })).toThrow(/multiple of 8.*96 or 104/);
  expect(() => size({ width: 4096, height: 2048 })).toThrow(/more than 4194304 pixels/);
  const tileable = { width: 2048, height: 1536, extra: { tileable: 'x' } };
  expect(() => size(tileable)).toThrow(/more than 2097152 pixels for edges that meet/);
});
