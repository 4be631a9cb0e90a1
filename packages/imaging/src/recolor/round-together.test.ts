import fc from 'fast-check';
import { expect, it } from 'vitest';
import { luminance } from '../color.ts';
import { linearOfByte, srgbToLinear } from '../transfer.ts';
import { roundTogether } from './round-together.ts';

function rounded(levels: readonly number[]): number[] {
  const bytes = new Uint8Array(3);
  roundTogether(Float64Array.from(levels), bytes, 0);
  return [...bytes];
}

/** How far the bytes' luminance is from the levels'. */
function offBy(levels: readonly number[], bytes: readonly number[]): number {
  const y = ([r = 0, g = 0, b = 0]: readonly number[], light: (level: number) => number) =>
    luminance(light(r), light(g), light(b));
  return Math.abs(
    y(levels, (level) => srgbToLinear(level / 255)) - y(bytes, (byte) => linearOfByte[byte] ?? 0),
  );
}

it('rounds up or down and no further; what is whole stays', () => {
  const level = fc.double({ min: 0, max: 255, noNaN: true });
  fc.assert(
    fc.property(fc.array(level, { minLength: 3, maxLength: 3 }), (levels) => {
      const bytes = rounded(levels);
      levels.forEach((value, k) => expect(Math.abs((bytes[k] ?? 0) - value)).toBeLessThanOrEqual(1));
      expect(rounded(levels.map(Math.round))).toEqual(levels.map(Math.round));
    }),
  );
});

it('keeps a ramp in black apart where a byte of grey has no step for it', () => {
  const ramp = Array.from({ length: 8 }, (_, k) => 16 + k / 8).map((level) => [level, level, level]);
  const seen = new Set(ramp.map((levels) => rounded(levels).join(' ')));
  expect(seen.size).toBeGreaterThan(3);
  const error = (round: (levels: number[]) => number[]) =>
    ramp.reduce((sum, levels) => sum + offBy(levels, round(levels)), 0);
  expect(error(rounded)).toBeLessThan(0.5 * error((levels) => levels.map(Math.round)));
});
