import { createRaster, type Raster } from '@escena/core/raster';
import { labelPixels, mapPoint } from '@escena/imaging/surface-map';
import { expect, it } from 'vitest';
import { project } from '../camera.ts';
import { toCamera } from '../room/manhattan-pose.ts';
import { boxSurfaces, type RoomBox, surfacesOfBox } from './box-surfaces.ts';
import { fitRoomBox } from './fit-room-box.ts';

const [width, height] = [480, 320];
const pose = { logFocal: Math.log(0.7), yaw: 0.3, pitch: -0.12, roll: 0, cx: 0, cy: 0 };
const camera = toCamera(pose, { width, height, cameraHeight: 1.4 });
const box: RoomBox = { back: 4, left: 1.8, right: 2.1, ceiling: 2.6 };

it('puts what the camera sees on the surfaces where it is', () => {
  const { surfaces, surfaceAt } = surfacesOfBox(box, camera);
  const points = [
    ['floor', [0.2, 0, -2.5], [0.2, -2.5]],
    ['back', [0.4, 1.1, -4], [0.4, 1.1]],
    ['right', [2.1, 1.2, -3], [-3, 1.2]],
    ['ceiling', [0.3, 2.6, -3.9], [0.3, -3.9]],
  ] as const;
  const place = new Float64Array(2);
  for (const [name, point, expected] of points) {
    const seen = project(camera, point);
    if (!seen) throw new Error('behind the camera');
    const [x, y] = [seen.x / width, seen.y / height];
    const index = boxSurfaces.indexOf(name);
    expect(surfaceAt(x, y)).toBe(index);
    const surface = surfaces[index];
    if (!surface) throw new Error('no surface');
    mapPoint(surface.toPlane, x, y, place);
    expect(place[0]).toBeCloseTo(expected[0], 6);
    expect(place[1]).toBeCloseTo(expected[1], 6);
  }
});

it('finds the walls behind a thing that hides their corner', () => {
  const { surfaceAt } = surfacesOfBox(box, camera);
  const label = labelPixels({ surfaces: [], surfaceAt }, width, height);
  const photo = createRaster(width, height, 3);
  const [floor, wall, hidden] = [mask(), mask(), mask()];
  label.forEach((surface, i) => {
    photo.data.fill(surface === 0 ? 90 : surface === 1 ? 190 : 170, 3 * i, 3 * i + 3);
    const x = i % width;
    const y = Math.floor(i / width);
    if (x > 150 && x < 330 && y > 120 && y < 230) hidden.data[i] = 255;
    else if (surface === 0) floor.data[i] = 255;
    else wall.data[i] = 255;
  });
  const found = fitRoomBox(photo, { camera, ceilingHeight: 2.6 }, { floor, wall, hidden });
  expect(Math.abs(found.back / box.back - 1)).toBeLessThan(0.03);
  expect(Math.abs(found.left / box.left - 1)).toBeLessThan(0.03);
});

const mask = (): Raster => createRaster(width, height, 1);
