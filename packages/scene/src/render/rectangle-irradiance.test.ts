import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../camera.ts';
import { rectangleIrradiance } from './rectangle-irradiance.ts';

const ceiling = { center: [0, 2, 0] as Vec3, u: [0, 0, 1] as Vec3, v: [0.5, 0, 0] as Vec3 };

/** Form factor of a rectangle a × b at height c over one of its corners (Howell's catalogue, B-4), times π. */
function cornerFactor(a: number, b: number, c: number): number {
  const x = a / c;
  const y = b / c;
  const p = Math.sqrt(1 + x * x);
  const q = Math.sqrt(1 + y * y);
  return 0.5 * ((x / p) * Math.atan(y / p) + (y / q) * Math.atan(x / q));
}

describe('rectangleIrradiance', () => {
  it('is the form factor of the textbook below the middle', () => {
    const facingDown = { ...ceiling, v: [-0.5, 0, 0] as Vec3 };
    const lit = [ceiling, facingDown].map((source) => rectangleIrradiance(source, [0, 0, 0], [0, 1, 0]));
    expect(Math.max(...lit)).toBeCloseTo(4 * cornerFactor(1, 0.5, 2), 6);
    expect(Math.min(...lit)).toBe(0);
  });
});
