import { describe, expect, it } from 'vitest';
import { type Camera, floorPoint } from '../camera.ts';
import { depthBelow, farthestFloor, groundArea } from './floor-geometry.ts';

/** level, looking down −z from one metre: the horizon is the middle row */
const camera: Camera = {
  width: 120,
  height: 80,
  focal: 80,
  center: [60, 40],
  rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  position: [0, 1, 0],
};

describe('groundArea', () => {
  it('is h²·f/(y − horizon)³ square metres a pixel, for a camera at 1.4 m', () => {
    const areas = groundArea(camera);
    // dx = h/Δ and dz = h·f·(1/Δ − 1/(Δ + 1)) with Δ = rows under the horizon.
    const delta = 30;
    const expected = 1.96 * (1 / delta) * 80 * (1 / delta - 1 / (delta + 1));
    expect(areas[(40 + delta) * 120 + 60]).toBeCloseTo(expected, 6);
  });

  it('is nothing at and above the horizon, and beyond the farthest floor', () => {
    const areas = groundArea(camera);
    expect(areas[20 * 120 + 60]).toBe(0);
    expect(areas[42 * 120 + 60]).toBe(0);
  });
});

describe('depthBelow', () => {
  it('is 0 where no floor can be and 1 at the nearest floor, rising with nearness', () => {
    const reach = depthBelow(camera);
    let most = 0;
    reach.forEach((value, i) => {
      const point = floorPoint(camera, (i % 120) + 0.5, Math.floor(i / 120) + 0.5);
      const inReach = point !== undefined && Math.hypot(point[0], point[1]) < farthestFloor;
      expect(value > 0).toBe(inReach);
      most = Math.max(most, value);
    });
    expect(most).toBeCloseTo(1, 6);
    const column = [...reach].filter((_, i) => i % 120 === 60);
    expect(column.toSorted((a, b) => a - b)).toEqual(column);
  });
});
