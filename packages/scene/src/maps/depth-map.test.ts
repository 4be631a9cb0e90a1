import { createRaster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { boxRoom, roomCamera } from '../render/testing/box-room.ts';
import { toCamera } from '../room/manhattan-pose.ts';
import { paintRoom } from '../room/testing/paint-room.ts';
import { depthMap, roomDepth } from './depth-map.ts';
import { nearness } from './nearness.ts';

it('stretches nearness over all levels, nothing at all being the farthest', () => {
  expect([...nearness(Float32Array.of(1, 2, 4, Infinity))]).toEqual([255, 128, 64, 0]);
  expect([...nearness(Float32Array.of(2, 1, 4))]).toEqual([85, 255, 0]);
  expect([...nearness(Float32Array.of(3, 3))]).toEqual([0, 0]);
});

describe('a room’s depth', () => {
  const size = { width: 160, height: 120 };
  const { data } = roomDepth(boxRoom, roomCamera(160, 120, 0), size);
  const at = (x: number, y: number): number => data[y * 160 + x] ?? NaN;

  it('is the floor’s: nearness grows in a straight line below the horizon', () => {
    // Floor at h = 1.4 m under a level camera of focal length f: depth = f · h / (y − horizon), up to the back wall at 5 m.
    const foot = Math.ceil(60 + (0.75 * 160 * 1.4) / 5);
    const levels = Array.from({ length: 120 - foot }, (_, k) => at(80, foot + k));
    const slope = ((levels.at(-1) ?? 0) - (levels[0] ?? 0)) / (levels.length - 1);
    levels.forEach((level, k) =>
      expect(Math.abs(level - (levels[0] ?? 0) - slope * k)).toBeLessThanOrEqual(1),
    );
    expect(slope).toBeGreaterThan(1);
  });

  it('is one on a wall across, and the nearest at the ceiling above', () => {
    const wall = [at(50, 60), at(80, 60), at(110, 60), at(80, 50)];
    expect(new Set(wall).size).toBe(1);
    expect(at(80, 0)).toBe(255);
    expect(at(2, 60)).toBeGreaterThan(at(80, 60));
  });
});

describe('depthMap', () => {
  const camera = toCamera(
    { logFocal: Math.log(0.6), yaw: 0.4, pitch: -0.09, roll: 0, cx: 0, cy: 0 },
    { width: 660, height: 440, cameraHeight: 1.4 },
  );
  const { photo } = paintRoom(camera, { left: -2.1, right: 2.3, back: -4.6, front: 2.5, ceiling: 2.6 });

  it('reads a photographed room as the room itself would be drawn', async () => {
    const heard: number[] = [];
    const size = { width: 330, height: 220 };
    const map = await depthMap(photo, { ...size, onProgress: (done) => heard.push(done) });
    expect([map.width, map.height, map.channels]).toEqual([330, 220, 1]);
    expect(heard.at(-1)).toBe(1);
    const walls = [
      { a: [2.3, -4.6], b: [-2.1, -4.6], confidence: 1 },
      { a: [-2.1, -4.6], b: [-2.1, 2.5], confidence: 1 },
      { a: [2.3, 2.5], b: [2.3, -4.6], confidence: 1 },
    ] as const;
    const real = roomDepth({ ...boxRoom, walls }, camera, size);
    const away = map.data.map((level, i) => Math.abs(level - (real.data[i] ?? 0)));
    expect(away.reduce((sum, level) => sum + level, 0) / away.length).toBeLessThan(8);
  });

  it('refuses a picture of no room, and stops when it is told to', async () => {
    const size = { width: 40, height: 30 };
    await expect(depthMap(createRaster(400, 300, 3), size)).rejects.toMatchObject({
      code: 'staging.no_floor',
    });
    const stopped = depthMap(photo, { ...size, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});
