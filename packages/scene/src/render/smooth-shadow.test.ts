import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../furniture/random.ts';
import { shadowRows } from './smooth-shadow.ts';

const side = 48;
const pixels = side * side;
const [open, spot] = [0.85, 0.35];
const paths = 14;

function isSpot(p: number): boolean {
  const [x, y] = [p % side, Math.floor(p / side)];
  return Math.abs(x - 24) <= 1 && Math.abs(y - 24) <= 1;
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A shadow with a dark spot of 3 × 3 pixels at a leg's foot, as noisy as so many paths leave it, after the filter's passes. */
function filtered(seed: number, traced: number): Float32Array {
  const random = createRandom(seed);
  const from = new Float32Array(3 * pixels);
  for (let p = 0; p < pixels; p++) {
    const s = isSpot(p) ? spot : open;
    from.fill(s + Math.sqrt((0.4 * s * (1 - s)) / traced) * normal(random), 3 * p, 3 * p + 3);
  }
  const pass = {
    width: side,
    height: side,
    trust: new Float32Array(pixels).fill(1),
    paths: new Float32Array(pixels).fill(traced),
  };
  let [now, variance] = [from, new Float32Array(pixels)];
  for (const spacing of [0, 3, 6, 12]) {
    const [to, toVariance] = [new Float32Array(3 * pixels), new Float32Array(pixels)];
    shadowRows({ ...pass, from: now, fromVariance: variance, to, toVariance, spacing }, 0, side);
    [now, variance] = [to, toVariance];
  }
  return now;
}

describe('shadowRows', () => {
  let runs: Float32Array[];
  beforeAll(() => (runs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => filtered(seed, paths))));

  it('keeps the small dark spot that ties a thin leg to the floor', () => {
    const kept = runs.map((shadow) => (open - (shadow[3 * (24 * side + 24)] ?? 1)) / (open - spot));
    expect(kept.reduce((a, b) => a + b, 0) / kept.length).toBeGreaterThan(0.8);
  });

  it('leaves no speckle around it', () => {
    const off = runs.flatMap((shadow) =>
      Array.from({ length: pixels }, (_, p) => p)
        .filter((p) => Math.abs((p % side) - 24) > 4 || Math.abs(Math.floor(p / side) - 24) > 4)
        .map((p) => ((shadow[3 * p] ?? 1) - open) ** 2),
    );
    const left = Math.sqrt(off.reduce((a, b) => a + b, 0) / off.length);
    expect(left).toBeLessThan(0.25 * Math.sqrt((0.4 * open * (1 - open)) / paths));
  });
});
