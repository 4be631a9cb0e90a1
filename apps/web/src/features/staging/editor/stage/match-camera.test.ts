import { type Camera, project } from '@escena/scene/camera';
import { Vector3 } from 'three';
import { expect, it } from 'vitest';
import { matchCamera } from './match-camera.ts';

/** Turned left and down, with a principal point far from the middle, as a cropped photo has it. */
function camera(yaw: number, pitch: number): Camera {
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  return {
    width: 1600,
    height: 1067,
    focal: 1100,
    center: [700, 610],
    rotation: [cy, sy * sp, sy * cp, 0, cp, -sp, -sy, cy * sp, cy * cp],
    position: [0, 1.43, 0],
  };
}

it.each([
  [0, 0],
  [0.4, -0.2],
  [-0.6, 0.1],
])('draws points where the photo shows them (yaw %s, pitch %s)', (yaw, pitch) => {
  const room = camera(yaw, pitch);
  const three = matchCamera(room);
  for (const point of [
    [0, 0, -3],
    [1.2, 0.8, -4],
    [-1.5, 2.4, -2.5],
  ] as const) {
    const at = project(room, point);
    const drawn = new Vector3(...point).project(three);
    expect(((drawn.x + 1) / 2) * room.width).toBeCloseTo(at?.x ?? Number.NaN, 6);
    expect(((1 - drawn.y) / 2) * room.height).toBeCloseTo(at?.y ?? Number.NaN, 6);
  }
});
