import { describe, expect, it } from 'vitest';
import { renderRoomPicture } from './room-picture.ts';
import { boxRoom, roomCamera } from './testing/box-room.ts';

describe('renderRoomPicture', () => {
  it('shows a floor redder than the walls, and a bright window', async () => {
    const camera = { ...roomCamera(48, 32, 0.1), focal: 24 };
    const picture = await renderRoomPicture(boxRoom, {
      camera,
      width: 48,
      height: 32,
      samples: 8,
      seed: 1,
      threads: 2,
    });
    const at = (x: number, y: number) => picture.data.subarray((y * 48 + x) * 3, (y * 48 + x) * 3 + 3);
    const warmth = ([r = 0, , b = 0]: Float32Array) => r / b;
    expect(warmth(at(24, 29))).toBeGreaterThan(1.3 * warmth(at(24, 8)));
    expect(Math.min(...at(24, 8))).toBeGreaterThan(0.02);
    expect(picture.data.every(Number.isFinite)).toBe(true);
    expect(picture.data.reduce((most, value) => Math.max(most, value), 0)).toBeGreaterThan(1.5);
  });
});
