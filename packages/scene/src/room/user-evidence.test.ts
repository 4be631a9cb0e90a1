/** What a person says makes the estimate better: on rooms whose truth is known, and on photos that tell nothing. */
import { createRaster, type Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { type Camera, horizonOf, project, type Vec2, type Vec3 } from '../camera.ts';
import { estimateRoom } from './estimate-room.ts';
import { toCamera } from './manhattan-pose.ts';
import type { AxisLine } from './room.ts';
import { type BoxRoom, paintRoom } from './testing/paint-room.ts';

const size = { width: 660, height: 440 };
const degree = Math.PI / 180;
const box: BoxRoom = { left: -2.1, right: 2.3, back: -4.6, front: 2.5, ceiling: 2.6 };

function cameraOf({ f35 = 24, yaw = 20, pitch = -6, roll = 0, cameraHeight = 1.4 }): Camera {
  const focal = ((f35 / 43.27) * Math.hypot(size.width, size.height)) / size.width;
  const pose = {
    logFocal: Math.log(focal),
    yaw: yaw * degree,
    pitch: pitch * degree,
    roll: roll * degree,
    cx: 0,
    cy: 0,
  };
  return toCamera(pose, { ...size, cameraHeight });
}

function seen(camera: Camera, point: Vec3): Vec2 {
  const at = project(camera, point);
  if (!at) throw new Error('behind the camera');
  return [at.x / size.width, at.y / size.height];
}

/** A photo that shows nothing to go by. */
function fog(): Raster {
  const raster = createRaster(size.width, size.height, 3);
  raster.data.fill(150);
  return raster;
}

const lowerHalf = [
  [0, 1],
  [1, 1],
  [1, 0.7],
  [0, 0.7],
] as const;

const horizonError = (estimated: Camera, truth: Camera): number =>
  Math.max(...horizonOf(estimated).map(([, y], k) => Math.abs(y - (horizonOf(truth)[k]?.[1] ?? NaN))));
const focalError = (estimated: Camera, truth: Camera): number => Math.abs(estimated.focal / truth.focal - 1);

/** Lines along the room as a person would draw them over skirting, ceiling and corners. */
function drawnLines(camera: Camera): AxisLine[] {
  const line = (axis: AxisLine['axis'], from: Vec3, to: Vec3): AxisLine => ({
    axis,
    from: seen(camera, from),
    to: seen(camera, to),
  });
  return [
    line('x', [-1.2, 0, -4.6], [2.1, 0, -4.6]),
    line('x', [-1.2, 2.2, -4.6], [2.1, 2.2, -4.6]),
    line('z', [-2.1, 0, -4.5], [-2.1, 0, -2.6]),
    line('z', [-2.1, 2.3, -4.5], [-2.1, 2.3, -2.6]),
  ];
}

describe('a dragged horizon', () => {
  const truth = cameraOf({ pitch: -14, roll: 2 });
  const plain = estimateRoom(fog(), { floorPolygon: lowerHalf });
  const told = estimateRoom(fog(), { floorPolygon: lowerHalf, camera: { horizon: horizonOf(truth) } });

  it('is taken to the pixel where the photo says nothing', () => {
    expect(horizonError(plain.camera, truth)).toBeGreaterThan(0.1);
    expect(horizonError(told.camera, truth)).toBeLessThan(0.01);
    expect(told.evidence.source).toBe('user');
    expect(told.evidence.horizonConfidence).toBeGreaterThan(plain.evidence.horizonConfidence);
  });

  it('may be dragged from either end, and outside the picture', () => {
    const [left, right] = horizonOf(truth);
    const turned = estimateRoom(fog(), { floorPolygon: lowerHalf, camera: { horizon: [right, left] } });
    expect(horizonError(turned.camera, told.camera)).toBeLessThan(0.002);
    const above = estimateRoom(fog(), {
      floorPolygon: lowerHalf,
      camera: {
        horizon: [
          [0.1, -0.2],
          [0.9, -0.2],
        ],
      },
    });
    expect(Math.abs((horizonOf(above.camera)[0]?.[1] ?? 0) + 0.2)).toBeLessThan(0.02);
  });
});

describe('lines along two axes', () => {
  it('give focal length and horizon without any photo, whichever axis is called x', () => {
    for (const yaw of [-38, -20, 30]) {
      const truth = cameraOf({ f35: 35, yaw });
      const lines = drawnLines(truth);
      const swapped = lines.map((line) => ({
        ...line,
        axis: line.axis === 'x' ? ('z' as const) : ('x' as const),
      }));
      for (const given of [lines, swapped]) {
        const room = estimateRoom(fog(), { floorPolygon: lowerHalf, camera: { lines: given } });
        expect(focalError(room.camera, truth)).toBeLessThan(0.06);
        expect(horizonError(room.camera, truth)).toBeLessThan(0.02);
        expect(room.evidence.focal).toBe('user');
      }
    }
  });
});

describe('a measured distance', () => {
  const truth = cameraOf({ cameraHeight: 1.75 });
  const { photo } = paintRoom(truth, { ...box, ceiling: 3.4 });
  const plain = estimateRoom(photo);
  const scaleError = (height: number): number => Math.abs(height / 1.75 - 1);

  it.each([
    ['along the floor', [-1, 0, -4.6], [1.5, 0, -4.6], 2.5],
    ['up a wall', [0.8, 0, -4.6], [0.8, 2.04, -4.6], 2.04],
    ['down a wall', [0.8, 2.04, -4.6], [0.8, 0, -4.6], 2.04],
  ] as const)('%s sets the scale', (_, from, to, metres) => {
    const measurement = { from: seen(truth, from), to: seen(truth, to), metres };
    const room = estimateRoom(photo, { measurement });
    expect(room.evidence.scale).toBe('measurement');
    expect(scaleError(room.camera.position[1])).toBeLessThan(0.04);
    expect(scaleError(room.camera.position[1])).toBeLessThan(scaleError(plain.camera.position[1]));
    expect(room.evidence.scaleConfidence).toBeGreaterThan(plain.evidence.scaleConfidence);
  });

  it('below the horizon goes up only when told so', () => {
    const measurement = { from: seen(truth, [0.8, 0, -3]), to: seen(truth, [0.8, 0.9, -3]), metres: 0.9 };
    const up = estimateRoom(photo, { measurement: { ...measurement, along: 'up' } });
    expect(scaleError(up.camera.position[1])).toBeLessThan(0.05);
    const floor = estimateRoom(photo, { measurement });
    expect(scaleError(floor.camera.position[1])).toBeGreaterThan(0.2);
  });

  it('that hangs in the air is refused', () => {
    const measurement = { from: [0.4, 0.05], to: [0.6, 0.05], metres: 1 } as const;
    expect(() => estimateRoom(photo, { measurement })).toThrowError(
      expect.objectContaining({ code: 'input.invalid' }),
    );
  });
});

it('an EXIF focal length decides a view that hides it', () => {
  const truth = cameraOf({ f35: 38, yaw: 1, pitch: -1 });
  const { photo } = paintRoom(truth, box);
  const plain = estimateRoom(photo);
  const told = estimateRoom(photo, { focalLength35mm: 38 });
  expect(focalError(told.camera, truth)).toBeLessThan(0.05);
  expect(focalError(told.camera, truth)).toBeLessThan(focalError(plain.camera, truth));
  expect(told.evidence.focal).toBe('exif');
});
