import { type Camera, rayDirection, resizeCamera } from '../camera.ts';
import type { RenderRoom } from './render-scene.ts';
import { createShell, nowhere, onFloor } from './shell.ts';

/** What a pixel of the empty room shows. */
export const shellSurfaces = ['beyond', 'floor', 'wall', 'ceiling'] as const;

export interface ShellView {
  readonly width: number;
  readonly height: number;
  /** [h·w] index into `shellSurfaces` */
  readonly surface: Uint8Array;
  /** [h·w] distance from the camera in metres along the ray; Infinity beyond */
  readonly distance: Float32Array;
  /** [h·w] depth along the view axis ÷ distance along the ray */
  readonly axial: Float32Array;
}

/** The empty room behind every pixel of a picture of `width` × `height`. */
export function viewShell(room: RenderRoom, camera: Camera, width: number, height: number): ShellView {
  const view = resizeCamera(camera, width, height);
  const shell = createShell(room);
  const surface = new Uint8Array(width * height);
  const distance = new Float32Array(width * height).fill(Infinity);
  const axial = new Float32Array(width * height);
  const [ox, oy, oz] = view.position;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [dx, dy, dz] = rayDirection(view, x + 0.5, y + 0.5);
      const across = Math.hypot(x + 0.5 - view.center[0], y + 0.5 - view.center[1]) / view.focal;
      axial[i] = 1 / Math.hypot(1, across);
      const met = shell.meet(ox, oy, oz, dx, dy, dz);
      if (met !== nowhere) {
        surface[i] = met === onFloor ? 1 : 2;
        distance[i] = shell.at[0] ?? Infinity;
      } else if (dy > 1e-6) {
        surface[i] = 3;
        distance[i] = (room.ceilingHeight - oy) / dy;
      }
    }
  return { width, height, surface, distance, axial };
}
