import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, rayDirection } from '../camera.ts';
import { estimateRoom } from './estimate-room.ts';
import { irradianceFrom } from './estimate-light.ts';
import { toCamera } from './manhattan-pose.ts';
import type { Room } from './room.ts';
import { type BoxRoom, paintRoom } from './testing/paint-room.ts';

const size = { width: 660, height: 440 };
const degree = Math.PI / 180;
const box: BoxRoom = { left: -2.1, right: 2.3, back: -4.6, front: 2.5, ceiling: 2.6 };

function cameraOf(f35: number, { yaw = 0, pitch = 0, cameraHeight = 1.4 }): Camera {
  const focal = ((f35 / 43.27) * Math.hypot(size.width, size.height)) / size.width;
  const pose = { logFocal: Math.log(focal), yaw: yaw * degree, pitch: pitch * degree, roll: 0, cx: 0, cy: 0 };
  return toCamera(pose, { ...size, cameraHeight });
}

/** Image row of the horizon in the middle column. */
function horizonRow(camera: Camera): number {
  let low = -2 * camera.height;
  let high = 3 * camera.height;
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2;
    if (rayDirection(camera, camera.width / 2, middle)[1] > 0) low = middle;
    else high = middle;
  }
  return low;
}

/** Intersection over union of the estimated mask with the true floor. */
function overlap(room: Room, floor: Uint8Array): number {
  const { mask } = room.floor;
  let both = 0;
  let either = 0;
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const mx = Math.floor(((x + 0.5) * mask.width) / size.width);
      const my = Math.floor(((y + 0.5) * mask.height) / size.height);
      const found = mask.data[my * mask.width + mx] === 255;
      const real = floor[y * size.width + x] === 1;
      if (found && real) both++;
      if (found || real) either++;
    }
  return both / either;
}

function filled(value: (i: number) => number, width = 400, height = 300): Raster {
  const raster = createRaster(width, height, 3);
  for (let i = 0; i < raster.data.length; i++) raster.data[i] = value(i);
  return raster;
}

describe('estimateRoom on a painted room', () => {
  const camera = cameraOf(20, { yaw: 24, pitch: -5 });
  const { photo, floor } = paintRoom(camera, box);
  const room = estimateRoom(photo);

  it('finds the camera', () => {
    expect(Math.abs(room.camera.focal / camera.focal - 1)).toBeLessThan(0.1);
    expect(Math.abs(horizonRow(room.camera) - horizonRow(camera))).toBeLessThan(0.015 * size.height);
    expect(room.evidence.source).toBe('vanishing-points');
    expect(room.evidence.confidence).toBeGreaterThan(0.6);
    expect(Math.abs(room.camera.position[1] / 1.4 - 1)).toBeLessThan(0.1);
  });

  it('finds the floor, and frees only what is seen of it', () => {
    expect(overlap(room, floor)).toBeGreaterThan(0.9);
    const { plan } = room.floor;
    expect(plan.free).toHaveLength(plan.columns * plan.rows);
    let free = 0;
    let outside = 0;
    plan.free.forEach((on, k) => {
      if (!on) return;
      free++;
      const x = plan.originX + ((k % plan.columns) + 0.5) * plan.cell;
      const z = plan.originZ + (Math.floor(k / plan.columns) + 0.5) * plan.cell;
      if (x < box.left - 0.1 || x > box.right + 0.1 || z < box.back - 0.1) outside++;
    });
    expect(free * plan.cell ** 2).toBeGreaterThan(4);
    expect(outside / free).toBeLessThan(0.02);
  });

  it('stands the walls where they are, the room on their left', () => {
    expect(room.walls.length).toBeGreaterThanOrEqual(2);
    for (const { a, b } of room.walls) {
      const alongX = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]);
      const off = alongX
        ? Math.abs(a[1] - box.back)
        : Math.min(Math.abs(a[0] - box.left), Math.abs(a[0] - box.right));
      expect(off).toBeLessThan(0.35);
      // Left of a → b with x right and z down: the cross product with the way to the room's middle is negative.
      const [mx, mz] = [0.1 - a[0], -1.5 - a[1]];
      expect((b[0] - a[0]) * mz - (b[1] - a[1]) * mx).toBeLessThan(0);
    }
  });

  it('lights the floor as the photo shows it', () => {
    const { ambient, sources, floorReflectance } = room.light;
    const points: number[][] = [];
    for (let c = 0; c < 3; c++) {
      const values: number[] = [];
      floor.forEach((on, i) => {
        if (on) values.push((photo.data[3 * i + c] ?? 0) / 255);
      });
      points.push(values.toSorted((p, q) => p - q));
    }
    const stand = [0, 0, -2.4] as const;
    ambient.forEach((value, c) => {
      const direct = sources.reduce((sum, source) => sum + (irradianceFrom(source, stand)[c] ?? 0), 0);
      const shown = ((Math.PI * value + direct) * (floorReflectance[c] ?? 0)) / Math.PI;
      const median = (points[c]?.[(points[c]?.length ?? 0) >> 1] ?? 0) ** 2.2;
      expect(shown / median).toBeGreaterThan(0.75);
      expect(shown / median).toBeLessThan(1.3);
    });
  });

  it('answers the same twice', () => {
    expect(estimateRoom(photo)).toEqual(room);
  });

  it('takes the user’s floor to the pixel', () => {
    const marked = estimateRoom(photo, {
      floorPolygon: [
        [0.25, 0.75],
        [0.75, 0.75],
        [0.75, 1],
        [0.25, 1],
      ],
    });
    expect(marked.floor.source).toBe('user');
    const share = marked.floor.mask.data.reduce((sum, v) => sum + v / 255, 0) / marked.floor.mask.data.length;
    expect(share).toBeCloseTo(0.125, 2);
  });

  it('stops when asked', () => {
    expect(() => estimateRoom(photo, { signal: AbortSignal.abort() })).toThrowError(
      expect.objectContaining({ code: 'job.cancelled' }),
    );
  });
});

describe('estimateRoom on any painted room', () => {
  it('finds horizon, focal length and floor', () => {
    fc.assert(
      fc.property(
        fc.record({
          f35: fc.double({ min: 16, max: 28, noNaN: true }),
          yaw: fc.double({ min: -40, max: 40, noNaN: true }),
          pitch: fc.double({ min: -9, max: 2, noNaN: true }),
          cameraHeight: fc.double({ min: 1.2, max: 1.6, noNaN: true }),
        }),
        ({ f35, yaw, pitch, cameraHeight }) => {
          const camera = cameraOf(f35, { yaw, pitch, cameraHeight });
          const { photo, floor } = paintRoom(camera, box);
          const room = estimateRoom(photo);
          expect(Math.abs(horizonRow(room.camera) - horizonRow(camera))).toBeLessThan(0.015 * size.height);
          // Seen head-on a room hides the focal length.
          if (Math.abs(yaw) > 12) expect(Math.abs(room.camera.focal / camera.focal - 1)).toBeLessThan(0.1);
          expect(overlap(room, floor)).toBeGreaterThan(0.9);
        },
      ),
      { seed: 20261015, numRuns: 5, endOnFailure: true },
    );
  }, 120_000);
});

describe('estimateRoom on hopeless photos', () => {
  const hopeless: Record<string, Raster> = {
    'flat grey': filled(() => 128),
    noise: filled((i) => (Math.imul(i + 1, 2654435761) >>> 24) & 255),
    black: filled(() => 0, 256, 256),
    'portrait gradient': filled((i) => Math.floor(i / 900) % 256, 300, 500),
    'one channel': createRaster(300, 256, 1),
  };

  it('sees no floor in an even wall, unless the user marks one', () => {
    const wall = filled(() => 214);
    expect(() => estimateRoom(wall)).toThrowError(expect.objectContaining({ code: 'staging.no_floor' }));
    const corners = [
      [0, 1],
      [1, 1],
      [1, 0.7],
      [0, 0.7],
    ] as const;
    expect(estimateRoom(wall, { floorPolygon: corners }).floor.source).toBe('user');
  });

  it.each(Object.entries(hopeless))('%s: a room or the typed error', (_, photo) => {
    try {
      const room = estimateRoom(photo);
      expect(Number.isFinite(room.camera.focal)).toBe(true);
      expect(room.evidence.confidence).toBeLessThan(0.35);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'staging.no_floor' });
    }
    const marked = estimateRoom(photo, {
      floorPolygon: [
        [0, 1],
        [0.5, 0.7],
        [1, 1],
      ],
    });
    expect(marked.floor.plan.free.some((on) => on === 1)).toBe(true);
  });
});
