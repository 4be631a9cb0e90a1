import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { resizeRaster } from '@escena/imaging/resize';
import { estimateRoom } from '../room/estimate-room.ts';
import { syntheticPhoto } from '../synthetic/synthetic-photo.ts';
import { surfacesOfBox } from './box-surfaces.ts';
import { findFloorArea } from './find-floor-area.ts';
import { findWallAreas } from './find-wall-areas.ts';
import { fitCeiling } from './fit-ceiling.ts';

it('finds a made-up room’s floor, its walls, and where they end', async () => {
  const { photo, camera, box, floor } = await syntheticPhoto(8, { longSide: 480, threads: 1 });
  const known = { back: -box.back, left: -box.left, right: box.right, ceiling: box.ceiling };
  const ceiling = fitCeiling(photo, camera, known);
  expect(Math.abs((ceiling ?? 0) - box.ceiling)).toBeLessThan(0.06);
  const room = estimateRoom(photo);
  const map = surfacesOfBox(known, camera);
  const share = (
    mask: { width: number; height: number; channels: 1 | 3 | 4; data: Uint8Array },
    on: Uint8Array,
  ) => {
    const { data } = resizeRaster(mask, photo.width, photo.height);
    let [both, all] = [0, 0];
    data.forEach((value, i) => {
      if (value <= 127) return;
      all++;
      if (on[i]) both++;
    });
    return { inside: both / Math.max(1, all), all };
  };
  const found = share(findFloorArea(photo, room, map), floor);
  expect(found.inside).toBeGreaterThan(0.97);
  expect(found.all).toBeGreaterThan(0.9 * floor.reduce((sum, on) => sum + on, 0));
  const walls = findWallAreas(photo, room, { map, hasCeiling: true });
  const overFloor = share(walls, floor);
  expect(overFloor.all).toBeGreaterThan(0.1 * photo.width * photo.height);
  expect(overFloor.inside).toBeLessThan(0.02);
});

it('sees no line where walls end in an even picture', async () => {
  const { camera, box } = await syntheticPhoto(8, { longSide: 120, threads: 1 });
  const even = createRaster(camera.width, camera.height, 3);
  even.data.fill(128);
  const known = { back: -box.back, left: -box.left, right: box.right, ceiling: box.ceiling };
  expect(fitCeiling(even, camera, known)).toBeUndefined();
});
