/** The same photo at any size is the same room. */
import type { Raster } from '@escena/core/raster';
import { resizeRaster } from '@escena/imaging/resize';
import { beforeAll, expect, it } from 'vitest';
import { horizonOf } from '../camera.ts';
import { estimateRoom } from './estimate-room.ts';
import { toCamera } from './manhattan-pose.ts';
import type { Room } from './room.ts';
import { paintRoom } from './testing/paint-room.ts';

const native = { width: 1280, height: 854 };
const widths = [320, 800] as const;

let photo: Raster;
let whole: Room;
beforeAll(() => {
  const pose = { logFocal: Math.log(0.62), yaw: 0.42, pitch: -0.1, roll: 0, cx: 0, cy: 0 };
  const camera = toCamera(pose, { ...native, cameraHeight: 1.45 });
  const door = { kind: 'door', wall: 'back', from: -0.9, to: -0.05, sill: 0, head: 2.03 } as const;
  ({ photo } = paintRoom(camera, {
    left: -2.1,
    right: 2.3,
    back: -4.6,
    front: 2.5,
    ceiling: 2.6,
    openings: [door],
  }));
  whole = estimateRoom(photo);
}, 60_000);

/** Share of the picture. */
function floorShare({ floor: { mask } }: Room): number {
  return mask.data.reduce((sum, value) => sum + value / 255, 0) / mask.data.length;
}

it.each(widths)(
  'reads the same room at %i pixels as at 1280',
  (width) => {
    const small = resizeRaster(photo, width, Math.round((width * native.height) / native.width));
    const room = estimateRoom(small);
    const scale = native.width / width;
    expect(Math.abs((room.camera.focal * scale) / whole.camera.focal - 1)).toBeLessThan(0.06);
    const [here, there] = [horizonOf(room.camera), horizonOf(whole.camera)];
    for (const k of [0, 1] as const) expect(Math.abs(here[k][1] - there[k][1])).toBeLessThan(0.015);
    expect(Math.abs(Math.log(room.camera.position[1] / whole.camera.position[1]))).toBeLessThan(0.12);
    expect(Math.abs(floorShare(room) / floorShare(whole) - 1)).toBeLessThan(0.08);
    expect(Math.abs(room.floor.confidence - whole.floor.confidence)).toBeLessThan(0.15);
  },
  30_000,
);
