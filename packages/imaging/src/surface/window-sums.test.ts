import fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowSums } from './window-sums.ts';

it('sums what each window holds', () => {
  const cells = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }))
    .chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        ...Object.fromEntries(
          ['plane', 'across', 'down'].map((name) => [
            name,
            fc.array(fc.integer({ min: 0, max: 4 }), {
              minLength: width * height,
              maxLength: width * height,
            }),
          ]),
        ),
      } as { width: fc.Arbitrary<number>; height: fc.Arbitrary<number> } & Record<
        'plane' | 'across' | 'down',
        fc.Arbitrary<number[]>
      >),
    );
  fc.assert(
    fc.property(cells, ({ width, height, plane, across, down }) => {
      const sums = windowSums(Float32Array.from(plane), {
        width,
        height,
        across: Uint16Array.from(across),
        down: Uint16Array.from(down),
      });
      sums.forEach((sum, i) => {
        const [x, y] = [i % width, Math.floor(i / width)];
        let expected = 0;
        plane.forEach((value, j) => {
          const near =
            Math.abs((j % width) - x) <= (across[i] ?? 0) &&
            Math.abs(Math.floor(j / width) - y) <= (down[i] ?? 0);
          if (near) expected += value;
        });
        expect(sum).toBe(expected);
      });
    }),
  );
});
