import { describe, expect, it } from 'vitest';
import { materialLook } from './material-looks.ts';
import { materialNames, type MaterialName } from './material-names.ts';

const names = Object.keys(materialNames) as MaterialName[];
const to = new Float64Array(3);

/** mean and deviation of the green channel over 20 cm, seen from so far that a pixel covers `footprint` metres */
function look(name: MaterialName, footprint: number, seed = 1): { mean: number; deviation: number } {
  const { color } = materialLook(name, seed);
  const values = Array.from({ length: 1600 }, (_, k) => {
    color(0.2 * ((k % 40) / 40 - 0.5), 0.2 * (Math.floor(k / 40) / 40 - 0.5), footprint, to);
    expect(Math.min(...to)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...to)).toBeLessThanOrEqual(1.2);
    return to[1] ?? 0;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean,
    deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length),
  };
}

describe.each(names)('%s', (name) => {
  it('stays a colour, and shows no more from afar than from near', () => {
    const near = look(name, 0.0002);
    const far = look(name, 0.02);
    expect(far.deviation).toBeLessThanOrEqual(near.deviation + 0.02);
    expect(Math.abs(far.mean - near.mean)).toBeLessThan(0.15 * near.mean + 0.03);
  });
});

it('has other pieces of a material by other seeds, and the same one by the same', () => {
  const color = (seed: number): number[] => {
    materialLook('oak', seed).color(0.03, 0.01, 0.0003, to);
    return [...to];
  };
  expect(color(4)).toEqual(color(4));
  expect(color(5)).not.toEqual(color(4));
});
