import type { Raster } from '@escena/core/raster';
import type { Camera } from '../camera.ts';
import { findCamera } from './find-camera.ts';
import { toCamera } from './manhattan-pose.ts';

/** The camera of any photo as its lines tell it, standing one metre high; without lines, a level one with a usual lens. */
export function cameraOf(photo: Raster, focalLength35mm: number | undefined): Camera {
  const { pose } = findCamera(photo, { focalLength35mm, hints: undefined });
  return toCamera(pose.pose, { width: photo.width, height: photo.height, cameraHeight: 1 });
}
