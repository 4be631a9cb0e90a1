import { type Camera, floorPoint, type Vec2 } from '../camera.ts';

/** Where a camera has a click (fractions of width and height) on the floor; undefined at and above the horizon. */
export function stands(camera: Camera | undefined, [x, y]: Vec2): Vec2 | undefined {
  return camera && floorPoint(camera, x * camera.width, y * camera.height);
}
