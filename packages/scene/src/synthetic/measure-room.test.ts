import { expect, it } from 'vitest';
import type { Camera } from '../camera.ts';
import { syntheticRoom } from '../layout/testing/synthetic-room.ts';
import type { Room } from '../room/room.ts';
import { measureRoom } from './measure-room.ts';

const shape = { width: 5, depth: 6, yaw: 0.3, pitch: 0.15, walls: true };
const room = syntheticRoom(shape);
const { width, height } = room.camera;
/** The whole picture counts as floor, so that only the camera makes a difference. */
const floor = new Uint8Array(width * height).fill(1);
const truth = { camera: room.camera, floor };

const withCamera = (change: Partial<Camera>): Room => ({ ...room, camera: { ...room.camera, ...change } });

it('finds nothing wrong with the truth', () => {
  const errors = measureRoom(room, truth);
  expect(errors).toMatchObject({ focal: 0, horizon: 0, turn: 0, floorIoU: 1, leaked: 0 });
  expect(errors.scale).toBeCloseTo(1, 6);
  expect(errors.contactGap).toBeLessThan(1e-6);
});

it('sees things come out too small under a camera that is taken to be too high', () => {
  const errors = measureRoom(withCamera({ position: [0, 1.45 * 1.25, 0] }), truth);
  expect(errors.scale).toBeCloseTo(1 / 1.25, 2);
  expect(errors.contactGap).toBeLessThan(1e-6);
});

it('sees a shifted horizon as that, and in the feet', () => {
  const [x, y] = room.camera.center;
  const errors = measureRoom(withCamera({ center: [x, y - 0.06 * height] }), truth);
  expect(errors.horizon).toBeCloseTo(0.06, 6);
  expect(errors.contactGap).toBeGreaterThan(0.002);
  expect(Math.abs(errors.scale - 1)).toBeGreaterThan(0.05);
});

it('takes a quarter turn for none, an eighth for the worst', () => {
  const turned = (yaw: number): number =>
    measureRoom(withCamera({ rotation: syntheticRoom({ ...shape, yaw }).camera.rotation }), truth).turn;
  expect(turned(0.3 + Math.PI / 2)).toBeCloseTo(0, 6);
  expect(turned(0.3 - Math.PI / 4)).toBeCloseTo(45, 6);
});

it('measures the way from a foot to the floor that it missed', () => {
  const half = floor.map((_, i) => (Math.floor(i / width) > 0.9 * height ? 1 : 0));
  const errors = measureRoom(room, { camera: room.camera, floor: half });
  expect(errors.contactGap).toBeGreaterThan(0.1);
  expect(errors.leaked).toBeCloseTo(0.9, 2);
});
