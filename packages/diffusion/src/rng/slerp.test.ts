import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Tensor, scale, tensor } from '../tensor.ts';
import { mixedSource } from './mixed-source.ts';
import { slerp } from './slerp.ts';
import { TorchGenerator } from './torch-generator.ts';

const dims = [1, 4, 16, 16];
const length = ({ data }: Tensor): number => Math.hypot(...data);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const seed = fc.integer({ min: 0, max: 1e6 });

it('walks the quarter circle between two axes', () => {
  const [x, y] = [tensor([2], Float32Array.of(1, 0)), tensor([2], Float32Array.of(0, 1))];
  fc.assert(
    fc.property(share, (t) => {
      const { data } = slerp(x, y, t);
      expect(data[0]).toBeCloseTo(Math.cos((t * Math.PI) / 2), 6);
      expect(data[1]).toBeCloseTo(Math.sin((t * Math.PI) / 2), 6);
    }),
  );
});

it('is as long between two noises as they are: a straight mix would lose a quarter half way', () => {
  fc.assert(
    fc.property(seed, seed, share, (a, b, t) => {
      const [from, to] = [new TorchGenerator(a).randn(dims), new TorchGenerator(b).randn(dims)];
      const between = length(slerp(from, to, t));
      expect(between).toBeGreaterThan(0.97 * Math.min(length(from), length(to)));
      expect(between).toBeLessThan(1.03 * Math.max(length(from), length(to)));
    }),
    { numRuns: 30 },
  );
});

it('goes along the chord where there is no arc', () => {
  const noise = new TorchGenerator(1).randn(dims);
  expect(slerp(noise, noise, 0.3).data[7]).toBeCloseTo(noise.data[7] ?? NaN, 6);
  expect(slerp(noise, scale(noise, 2), 0.5).data[7]).toBeCloseTo(1.5 * (noise.data[7] ?? NaN), 5);
  const [none] = slerp(scale(noise, 0), noise, 0.5).data;
  expect(none).toBeCloseTo((noise.data[0] ?? NaN) / 2, 6);
});

it('mixes every draw, and none at the ends', () => {
  const mixed = (amount: number): Tensor => {
    const source = mixedSource(new TorchGenerator(3), new TorchGenerator(4), amount);
    source.randn(dims);
    return source.randn([5]);
  };
  const alone = (own: number): Tensor => {
    const source = new TorchGenerator(own);
    source.randn(dims);
    return source.randn([5]);
  };
  expect(mixed(0)).toEqual(alone(3));
  expect(mixed(1)).toEqual(alone(4));
  expect(mixed(0.4)).toEqual(slerp(alone(3), alone(4), 0.4));
});
