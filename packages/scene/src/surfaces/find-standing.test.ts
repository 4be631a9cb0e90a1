import { createRaster, type Raster } from '@escena/core/raster';
import { labelPixels } from '@escena/imaging/surface-map';
import { expect, it } from 'vitest';
import { syntheticRoom } from '../layout/testing/synthetic-room.ts';
import { toCamera } from '../room/manhattan-pose.ts';
import type { Opening, Room } from '../room/room.ts';
import { boxSurfaces, surfacesOfBox } from './box-surfaces.ts';
import { findStanding } from './find-standing.ts';

const [width, height] = [240, 160];
const camera = toCamera(
  { logFocal: Math.log(0.7), yaw: 0, pitch: -0.12, roll: 0, cx: 0, cy: 0 },
  { width, height, cameraHeight: 1.4 },
);
const map = surfacesOfBox({ back: 4, left: 2, right: 2, ceiling: 2.6 }, camera);
const label = labelPixels(map, width, height);
const floorLabel = boxSurfaces.indexOf('floor');
/** the row in which the back wall's foot is seen */
const foot = label.findIndex((surface, i) => surface === floorLabel && i % width === width / 2);
const footRow = Math.floor(foot / width);

/** left, top, right, bottom, pixels; right and bottom not included */
type Box = readonly [number, number, number, number];

const inBox = (i: number, [left, top, right, bottom]: Box): boolean => {
  const [x, y] = [i % width, Math.floor(i / width)];
  return x >= left && x < right && y >= top && y < bottom;
};

const mask = (isOn: (i: number) => boolean): Raster => {
  const out = createRaster(width, height, 1);
  out.data.forEach((_, i) => (out.data[i] = isOn(i) ? 255 : 0));
  return out;
};

/** The empty box room with things before it, `plain` parts of which pass for bare wall. */
function roomWith(
  things: readonly Box[],
  { plain = [], openings }: { plain?: readonly Box[]; openings?: Opening[] } = {},
): Room {
  const isThing = (i: number) => things.some((box) => inBox(i, box)) && !plain.some((box) => inBox(i, box));
  const room = syntheticRoom({ width: 4, depth: 4, yaw: 0, pitch: 0.12, walls: true });
  return {
    ...room,
    camera,
    plain: mask((i) => !isThing(i)),
    floor: { ...room.floor, mask: mask((i) => label[i] === floorLabel && !isThing(i)) },
    openings,
  };
}

/** Intersection over union. */
function overlap(found: Raster, truth: Raster): number {
  let [both, either] = [0, 0];
  truth.data.forEach((on, i) => {
    if (on || found.data[i]) either++;
    if (on && found.data[i]) both++;
  });
  return both / Math.max(1, either);
}

const sofa: Box = [60, footRow - 30, 130, footRow + 15];

it('finds what stands on the floor, and the even parts that it encloses', () => {
  const seat: Box = [80, footRow - 20, 100, footRow - 5];
  const found = findStanding(roomWith([sofa], { plain: [seat] }), { width, height });
  expect(
    overlap(
      found,
      mask((i) => inBox(i, sofa)),
    ),
  ).toBeGreaterThan(0.95);
});

it('leaves what hangs on a wall, and doors', () => {
  const picture: Box = [20, 30, 50, 50];
  const door: Box = [170, footRow - 70, 195, footRow + 1];
  const [left, top, right, bottom] = door.map((at, k) => at / (k % 2 ? height : width)) as unknown as Box;
  const opening: Opening = {
    kind: 'door',
    confidence: 0.9,
    corners: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    a: [0.5, -4],
    b: [1.3, -4],
    sill: 0,
    head: 2,
  };
  const room = roomWith([sofa, picture, door], { openings: [opening] });
  const found = findStanding(room, { width, height });
  expect(
    overlap(
      found,
      mask((i) => inBox(i, sofa)),
    ),
  ).toBeGreaterThan(0.95);
  const empty = findStanding(roomWith([picture]), { width, height });
  expect(empty.data.some((on) => on > 0)).toBe(false);
});

it('takes of what reaches the ceiling only what lies lower than the eye', () => {
  const column: Box = [100, 0, 125, footRow + 10];
  const found = findStanding(roomWith([column]), { width, height });
  const top = Math.floor(found.data.findIndex((on) => on > 0) / width);
  expect(top).toBeGreaterThan(0.2 * height);
  expect(found.data[(footRow + 5) * width + 112]).toBe(255);
});

it('answers at the size it is asked for', () => {
  const small = findStanding(roomWith([sofa]), { width, height });
  const large = findStanding(roomWith([sofa]), { width: 3 * width, height: 3 * height });
  const share = ({ data }: Raster) => data.reduce((sum, on) => sum + on, 0) / data.length;
  expect(large).toMatchObject({ width: 720, height: 480, channels: 1 });
  expect(share(large)).toBeCloseTo(share(small), 0);
});
