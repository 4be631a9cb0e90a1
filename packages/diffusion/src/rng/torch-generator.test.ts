import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readJson, vectorFolders } from '../testing/golden.ts';
import { TorchGenerator } from './torch-generator.ts';

interface SeedFile {
  readonly entries: readonly {
    readonly seed: string;
    readonly draws: readonly { readonly shape: number[]; readonly sha256: string }[];
  }[];
}

const sha256 = (data: Float32Array): string =>
  createHash('sha256').update(new Uint8Array(data.buffer)).digest('hex');

describe('TorchGenerator', () => {
  // torch 2.13.0+cpu on AVX2: g = torch.Generator().manual_seed(seed); torch.randn(n, generator=g)
  it.each([
    [7, [-0.1467950940132141, 0.7861412763595581, 0.9468216300010681]],
    [-1, [1.2197630405426025, -0.3929794728755951]],
  ])('draws few values through the double path: seed %i', (seed, expected) => {
    expect([...new TorchGenerator(seed).randn([expected.length]).data]).toEqual(expected);
  });

  it('draws whole tensors through the float32 path, overlapping tail included', () => {
    const generator = new TorchGenerator(2 ** 32 + 5);
    expect(sha256(generator.randn([1, 4, 16, 16]).data)).toBe(
      '7f0131ad0b714c0858dff35c61b47d9b75f3587a45048166737d25675861b41a',
    );
    expect(sha256(generator.randn([1037]).data)).toBe(
      'cffc43aad85e38c4641b715a7704b2a7d2ce7c4e8a5facb0ea6dd30548998fee',
    );
  });

  it('keeps the odd scalar of a pair for the next call', () => {
    const split = new TorchGenerator(3);
    const parts = [...split.randn([1]).data, ...split.randn([3]).data];
    expect(parts).toEqual([...new TorchGenerator(3).randn([4]).data]);
  });

  it.each(vectorFolders)('equals torch on every recorded draw: %s', (folder) => {
    let draws = 0;
    for (const file of readJson<{ files: string[] }>(`${folder}/rng/index.json`).files) {
      for (const entry of readJson<SeedFile>(`${folder}/rng/${file}`).entries) {
        const generator = new TorchGenerator(BigInt(entry.seed));
        for (const draw of entry.draws) {
          expect(sha256(generator.randn(draw.shape).data), `${entry.seed} [${draw.shape.join()}]`).toBe(
            draw.sha256,
          );
          draws += 1;
        }
      }
    }
    expect(draws).toBeGreaterThan(30);
  });
});
