import { describe, expect, it } from 'vitest';
import { linearToLab, linearToOklab, luminance, oklabToLinear, type Triple } from './color.ts';
import { byteOfLinear, levelOfLinear, linearOfByte, linearToSrgb, srgbToLinear } from './transfer.ts';

describe('sRGB transfer', () => {
  it('brings every byte back', () => {
    for (let byte = 0; byte < 256; byte++) {
      expect(byteOfLinear(linearOfByte[byte] ?? -1)).toBe(byte);
      expect(Math.abs(255 * linearToSrgb(srgbToLinear(byte / 255)) - byte)).toBeLessThan(1e-4);
    }
  });

  it('follows the exact curve to a twentieth of a level and clamps', () => {
    for (let i = 0; i <= 20_000; i++)
      expect(Math.abs(levelOfLinear(i / 20_000) - 255 * linearToSrgb(i / 20_000))).toBeLessThan(0.06);
    expect([levelOfLinear(-1), levelOfLinear(7), levelOfLinear(Number.NaN)]).toEqual([0, 255, 0]);
  });

  it('has the standard’s middle grey', () => {
    expect(linearOfByte[188]).toBeCloseTo(0.5029, 4);
  });
});

describe('colour spaces', () => {
  // Ottosson's own check of sRGB red, and CIELAB of the primaries under D65 (Lindbloom's calculator).
  it('agrees with published values', () => {
    const near = (a: Triple, b: Triple, digits: number) =>
      a.forEach((value, i) => expect(value).toBeCloseTo(b[i] ?? 0, digits));
    near(linearToOklab([1, 1, 1]), [1, 0, 0], 5);
    near(linearToOklab([1, 0, 0]), [0.62796, 0.22486, 0.12585], 4);
    near(linearToLab([1, 1, 1]), [100, 0, 0], 2);
    near(linearToLab([1, 0, 0]), [53.24, 80.09, 67.2], 1);
    near(linearToLab([0, 0, 1]), [32.3, 79.19, -107.86], 1);
    expect(luminance(1, 1, 1)).toBeCloseTo(1, 10);
  });

  it('goes to OKLab and back', () => {
    for (let i = 0; i < 500; i++) {
      const light: Triple = [(i * 7919) % 101, (i * 104_729) % 101, (i * 1299) % 101];
      const back = oklabToLinear(linearToOklab([light[0] / 100, light[1] / 100, light[2] / 100]));
      back.forEach((value, k) => expect(value).toBeCloseTo((light[k] ?? 0) / 100, 5));
    }
  });
});
