import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slidingMax } from './sliding-max.ts';

it('is the largest value of each window', () => {
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        values: fc.array(fc.integer({ min: -5, max: 5 }), {
          minLength: width * height,
          maxLength: width * height,
        }),
        radius: fc.integer({ min: 0, max: 14 }),
      }),
    );
  fc.assert(
    fc.property(picture, ({ width, height, values, radius }) => {
      const brute = values.map((_, i) => {
        const [x, y] = [i % width, Math.floor(i / width)];
        const window = values.filter(
          (__, j) => Math.abs((j % width) - x) <= radius && Math.abs(Math.floor(j / width) - y) <= radius,
        );
        return Math.max(...window);
      });
      expect([...slidingMax(Float32Array.from(values), width, height, radius)]).toEqual(brute);
    }),
  );
});
