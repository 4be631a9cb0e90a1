import { describe, expect, it } from 'vitest';
import { hash, reverseBits, Sampler, sobolSecond } from './sampler.ts';

/** The textbook construction from direction numbers (Joe & Kuo 2008, dimension 2). */
function sobolByDirections(index: number): number {
  let result = 0;
  let direction = 0x80000000;
  for (let i = index; i !== 0; i >>>= 1) {
    if (i & 1) result ^= direction;
    direction ^= direction >>> 1;
  }
  return result >>> 0;
}

describe('Sampler', () => {
  it('computes the second Sobol dimension of the textbook', () => {
    for (const index of [0, 1, 2, 3, 12, 255, 4097, 0xdeadbeef])
      expect(sobolSecond(reverseBits(index)) >>> 0).toBe(sobolByDirections(index));
  });

  it.each([1, 2, 3])('puts 16 points in every shape of 16 boxes, dimension pair %i', (pairs) => {
    const sampler = new Sampler();
    for (const [columns, rows] of [
      [16, 1],
      [8, 2],
      [4, 4],
      [2, 8],
      [1, 16],
    ] as const) {
      const boxes = new Set<number>();
      for (let i = 0; i < 16; i++) {
        sampler.start(hash(77), i);
        for (let p = 0; p < pairs; p++) sampler.next();
        boxes.add(Math.floor(sampler.u * columns) * rows + Math.floor(sampler.v * rows));
      }
      expect(boxes.size).toBe(16);
    }
  });

  it('draws different points in different pixels', () => {
    const draw = (seed: number) => {
      const sampler = new Sampler();
      sampler.start(hash(seed), 0);
      sampler.next();
      return sampler.u;
    };
    expect(new Set([1, 2, 3, 4].map(draw)).size).toBe(4);
  });
});
