import { createRaster, type Raster } from '@escena/core/raster';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { expect, it } from 'vitest';
import type { Points } from './garment-outline.ts';
import { withoutForeign } from './without-foreign.ts';

const size = { width: 200, height: 240 };
const points: Points = { neckLeft: [130, 40], neckRight: [70, 40], hemLeft: [150, 220], hemRight: [50, 220] };
const green = [60, 120, 80] as const;
const wood = [200, 160, 110] as const;
const navy = [30, 40, 90] as const;

/** A shirt, and something of another colour in its neckline. */
function shirt(ring: readonly (readonly [number, number])[], other: readonly [number, number, number]) {
  const cloth = polygonMask(
    [
      [
        [70, 40],
        [130, 40],
        [150, 60],
        [150, 220],
        [50, 220],
        [50, 60],
      ],
    ],
    size,
  );
  const thing = polygonMask([ring], size);
  const colors = createRaster(size.width, size.height, 3);
  const alpha = createRaster(size.width, size.height, 1);
  for (let i = 0; i < alpha.data.length; i++) {
    const isThing = (thing.data[i] ?? 0) > 127;
    alpha.data[i] = isThing ? 255 : (cloth.data[i] ?? 0);
    colors.data.set(isThing ? other : green, 3 * i);
  }
  return { alpha, colors };
}

const at = ({ data }: Raster, x: number, y: number): number => data[y * size.width + x] ?? 0;
const arch = [
  [76, 48],
  [100, 22],
  [124, 48],
] as const;

it('takes a hanger out of a neckline', () => {
  const { colors, alpha } = shirt(arch, wood);
  const cloth = withoutForeign(colors, alpha, points);
  expect(cloth && at(cloth, 100, 34)).toBe(0);
  expect(cloth && at(cloth, 100, 100)).toBe(255);
  expect(cloth && at(cloth, 60, 80)).toBe(255);
});

it('leaves a collar of another colour, and a neckline without anything in it', () => {
  const collar = shirt(
    [
      [70, 40],
      [130, 40],
      [128, 78],
      [72, 78],
    ],
    navy,
  );
  expect(withoutForeign(collar.colors, collar.alpha, points)).toBeUndefined();
  const plain = shirt(arch, green);
  expect(withoutForeign(plain.colors, plain.alpha, points)).toBeUndefined();
});

it('leaves the shade of a neckline’s inside', () => {
  const { colors, alpha } = shirt(
    [
      [74, 42],
      [126, 42],
      [100, 52],
    ],
    [35, 72, 47],
  );
  expect(withoutForeign(colors, alpha, points)).toBeUndefined();
});
