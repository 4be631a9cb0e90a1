import { describe, expect, it } from 'vitest';
import type { Spot } from './pattern.ts';
import { patterns } from './patterns.ts';

/** scales as furniture uses them */
const scales = {
  wood: 0.03,
  weave: 0.0035,
  boucle: 0.012,
  leather: 0.02,
  marble: 0.35,
  rug: 0.02,
  stripes: 0.05,
  foliage: 0.05,
  print: 0.35,
  velvet: 0.08,
  knit: 0.018,
  check: 0.06,
  cane: 0.012,
  wicker: 0.012,
  travertine: 0.25,
  berber: 0.02,
  kilim: 0.02,
  medallion: 0.02,
  tufted: 0.02,
  jute: 0.03,
  ink: 0.35,
  lit: 0.003,
  landscape: 0.35,
  botanical: 0.35,
  stoneware: 0.03,
} satisfies Record<keyof typeof patterns, number>;

function values(kind: keyof typeof patterns, footprint: number): number[] {
  const half = [0.6, 0.4, 0.02] as const;
  return Array.from({ length: 900 }, (_, i) => {
    const x = ((i % 30) / 29 - 0.5) * 2 * half[0];
    const y = (Math.floor(i / 30) / 29 - 0.5) * 2 * half[1];
    const spot: Spot = {
      x,
      y,
      z: 0.02,
      nx: 0,
      ny: 0,
      nz: 1,
      half,
      up: 1,
      footprint,
      scale: scales[kind],
      seed: 3,
    };
    return patterns[kind].value(spot);
  });
}

function spread(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length);
}

describe.each(Object.keys(scales) as (keyof typeof patterns)[])('%s', (kind) => {
  it('stays within the two colours and shows', () => {
    const near = values(kind, 0.0002);
    expect(Math.min(...near)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...near)).toBeLessThanOrEqual(1);
    expect(spread(near)).toBeGreaterThan(0.05);
  });

  it('shows no more from far away, where its detail would alias', () => {
    expect(spread(values(kind, 0.05))).toBeLessThanOrEqual(spread(values(kind, 0.0002)) + 0.01);
  });
});
