import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../camera.ts';
import type { LightSource } from '../room/room.ts';
import { rectangleIrradiance } from './rectangle-irradiance.ts';
import { Sources } from './sources.ts';

function source(center: Vec3, u: Vec3, v: Vec3, radiance: number): LightSource {
  return { kind: 'window', center, u, v, radiance: [radiance, radiance, radiance] };
}

/** A window, a ceiling lamp and a window behind. */
const room = [
  source([-3.4, 1.5, -3.9], [0, 0, -0.8], [0, 0.9, 0], 6),
  source([-0.8, 2.5, -3.4], [1.2, 0, 0], [0, 0, 1.2], 0.6),
  source([-0.3, 1.4, 2], [0, 0.75, 0], [0.9, 0, 0], 4),
];

const side = 64;
const inside = fc.tuple(
  fc.double({ min: -2, max: 1.5, noNaN: true }),
  fc.double({ min: 0, max: 1.5, noNaN: true }),
  fc.double({ min: -4, max: 1, noNaN: true }),
);
const normals = fc
  .tuple(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([angle, y]): Vec3 => {
    const radius = Math.sqrt(1 - y * y);
    return [radius * Math.cos(angle), y, radius * Math.sin(angle)];
  });

/** Every sample's share of the irradiance, 0 where nothing is seen, over a grid of numbers. */
function estimates(sources: Sources, [x, y, z]: Vec3, [nx, ny, nz]: Vec3): number[] {
  return Array.from({ length: side * side }, (_, i) => {
    const u = ((i % side) + 0.5) / side;
    const v = (Math.floor(i / side) + 0.5) / side;
    if (!sources.sample(x, y, z, nx, ny, nz, u, v)) return 0;
    const cosine = nx * sources.dx + ny * sources.dy + nz * sources.dz;
    return (Math.max(0, cosine) * sources.r) / sources.pdf;
  });
}

describe('Sources', () => {
  it('samples light whose mean is the irradiance, whatever the surface’s horizon hides', () => {
    fc.assert(
      fc.property(inside, normals, (point, normal) => {
        const found = estimates(new Sources(room), point, normal);
        const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
        const truth = room.reduce(
          (sum, one) => sum + one.radiance[0] * rectangleIrradiance(one, point, normal),
          0,
        );
        expect(Math.abs(mean - truth)).toBeLessThan(0.02 * truth + 0.005);
      }),
      { numRuns: 60 },
    );
  });

  it('brings nearly the same light with every sample where all sources are in sight', () => {
    const found = estimates(new Sources(room), [-1.2, 0.4, -2], [-0.6, 0.64, 0.48]);
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
    const squares = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / found.length;
    expect(Math.sqrt(squares) / mean).toBeLessThan(0.2);
  });

  it('knows the odds of what a ray meets', () => {
    fc.assert(
      fc.property(
        inside,
        normals,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        ([x, y, z], [nx, ny, nz], u, v) => {
          const sources = new Sources(room);
          if (!sources.sample(x, y, z, nx, ny, nz, u, v)) return;
          const { pdf, distance, dx, dy, dz } = sources;
          expect(sources.meet(x, y, z, nx, ny, nz, dx, dy, dz, distance * 1.001)).toBe(true);
          expect(sources.distance).toBeCloseTo(distance, 6);
          expect(sources.pdf / pdf).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});
