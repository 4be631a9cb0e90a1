import type { Raster } from '@escena/core/raster';
import { type Camera, project, resizeCamera, type Vec3 } from '../camera.ts';
import { createWorkingImage, lightness } from '../room/working-image.ts';
import type { RoomBox } from './box-surfaces.ts';

const side = 900;
/** metres: heights that are tried */
const lowest = 2.1;
const highest = 4.5;
const step = 0.015;
/** metres between points of a wall's top, and how many have to be seen */
const apart = 0.04;
const leastSeen = 20;
/** CIELAB lightness across the line, on average, from which it is a ceiling's */
const leastEdge = 4;
const mostEdge = 30;

/** The height, metres, of the line where a box's walls end in the picture; undefined: none is seen. */
export function fitCeiling(photo: Raster, camera: Camera, box: RoomBox): number | undefined {
  const picture = createWorkingImage(photo, side);
  const light = lightness(picture);
  const { width, height } = picture;
  const view = resizeCamera(camera, width, height);
  let [best, most] = [0, leastEdge];
  for (let top = lowest; top <= highest; top += step) {
    let [edge, seen] = [0, 0];
    for (const point of topPoints(box, top)) {
      const at = project(view, point);
      if (!at) continue;
      const [x, y] = [Math.floor(at.x), Math.round(at.y)];
      if (x < 0 || x >= width || y < 2 || y + 2 >= height) continue;
      seen++;
      const across = (light[(y - 2) * width + x] ?? 0) - (light[(y + 1) * width + x] ?? 0);
      edge += Math.min(mostEdge, Math.abs(across));
    }
    const value = seen >= leastSeen ? edge / seen : 0;
    if (value <= most) continue;
    most = value;
    best = top;
  }
  return best || undefined;
}

function topPoints({ back, left, right }: RoomBox, y: number): Vec3[] {
  const points: Vec3[] = [];
  const far = Math.min(back, 12);
  if (Number.isFinite(back))
    for (let x = -Math.min(left, 6); x <= Math.min(right, 6); x += apart) points.push([x, y, -back]);
  for (const wall of [-left, right])
    if (Number.isFinite(wall)) for (let z = -far; z < -0.5; z += apart) points.push([wall, y, z]);
  return points;
}
