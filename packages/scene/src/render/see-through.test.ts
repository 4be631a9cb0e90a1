import { Matrix4, PlaneGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import type { Material, SceneObject } from '../scene.ts';
import { sheetOpacity } from './see-through.ts';
import { ball, boxRoom, roomCamera } from './testing/box-room.ts';
import { traceGuide } from './trace-guide.ts';

const voile: Material = { baseColor: [0.8, 0.2, 0.2], roughness: 1, metalness: 0, opacity: 0.5 };
const glass: Material = { baseColor: [0.3, 0.4, 0.4], roughness: 0.04, metalness: 0, opacity: 0.05 };

describe('sheetOpacity', () => {
  it('stops its share face-on and ever more at a slant', () => {
    expect(sheetOpacity(voile, 1)).toBeCloseTo(0.5, 6);
    expect(sheetOpacity(voile, 0.5)).toBeCloseTo(0.75, 6);
    expect(sheetOpacity({ ...voile, opacity: undefined }, 0.3)).toBe(1);
  });

  it('lets glass mirror as two faces do: 8 % face-on, nearly all when grazed', () => {
    expect(sheetOpacity({ ...glass, opacity: 0 }, 1)).toBeCloseTo(0.077, 3);
    expect(sheetOpacity({ ...glass, opacity: 0 }, 0.03)).toBeGreaterThan(0.8);
  });
});

describe('a sheet before the camera', () => {
  const options = { camera: roomCamera(48, 32, 0), width: 48, height: 32, samples: 4, seed: 1, threads: 1 };
  const sheet = (
    material: Material,
    geometry = new PlaneGeometry(3, 3).translate(0, 1.4, -2),
  ): SceneObject => ({
    name: 'sheet',
    matrix: new Matrix4(),
    parts: [{ geometry, material }],
  });
  const middle = 16 * 48 + 24;

  it('covers half without noise, and shows what stands behind it', async () => {
    const red = { baseColor: [0.1, 0.1, 0.9], roughness: 1, metalness: 0 } as const;
    const alone = await traceGuide({ objects: [sheet(voile)], room: boxRoom }, options);
    expect(alone.coverage[middle]).toBeCloseTo(0.5, 2);
    const both = await traceGuide(
      { objects: [sheet(voile), ball(0.8, [0, 0.6, -3], red)], room: boxRoom },
      options,
    );
    expect(both.coverage[middle]).toBeCloseTo(1, 2);
    expect(both.albedo[middle * 3]).toBeCloseTo(0.45, 2);
    expect(both.albedo[middle * 3 + 2]).toBeCloseTo(0.55, 2);
  });

  it('shades the floor by what it stops', async () => {
    const flat = () => new PlaneGeometry(2.4, 2.4).rotateX(-Math.PI / 2).translate(0, 0.4, -3);
    const down = { ...options, camera: roomCamera(48, 32, 0.5), samples: 32 };
    const shade = async (material: Material) => {
      const { shadow, coverage } = await traceGuide(
        { objects: [sheet(material, flat())], room: boxRoom },
        down,
      );
      // Beside the sheet alone: the floor under it is seen through the one and not through the other.
      let sum = 0;
      for (let i = 0; i < coverage.length; i++) if (coverage[i] === 0) sum += 1 - (shadow[i * 3 + 1] ?? 1);
      return sum;
    };
    const [clear, half, full] = [
      await shade({ ...glass, opacity: 0 }),
      await shade({ ...voile, baseColor: [0.01, 0.01, 0.01] }),
      await shade({ ...voile, baseColor: [0.01, 0.01, 0.01], opacity: undefined }),
    ];
    expect(Math.abs(clear)).toBeLessThan(0.02 * full);
    expect(half).toBeGreaterThan(0.35 * full);
    expect(half).toBeLessThan(0.6 * full);
  });
});
