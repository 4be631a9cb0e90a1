import { beforeAll, describe, expect, it } from 'vitest';
import { denoiseGuide } from './denoise-guide.ts';
import type { Guide } from './guide.ts';
import { ball, box, boxRoom, roomCamera } from './testing/box-room.ts';
import { traceGuide } from './trace-guide.ts';

function error(a: Float32Array, b: Float32Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0) / a.length);
}

describe('denoiseGuide', () => {
  let noisy: Guide;
  let reference: Guide;
  let clean: Guide;

  beforeAll(async () => {
    const scene = {
      objects: [box([1.2, 0.5, 0.6], [-0.5, 0, -3]), ball(0.3, [0.8, 0, -2.6])],
      room: boxRoom,
    };
    const options = {
      camera: { ...roomCamera(72, 48), focal: 100 },
      width: 72,
      height: 48,
      seed: 3,
      threads: 2,
    };
    noisy = await traceGuide(scene, { ...options, samples: 4 });
    reference = await traceGuide(scene, { ...options, samples: 96 });
    clean = denoiseGuide(noisy);
  });

  it('brings light and shadow nearer to the truth', () => {
    expect(error(clean.light, reference.light)).toBeLessThan(0.95 * error(noisy.light, reference.light));
    expect(error(clean.shadow, reference.shadow)).toBeLessThan(0.6 * error(noisy.shadow, reference.shadow));
  });

  it('changes the noisy buffers only', () => {
    const { light, specular, shadow, ...rest } = clean;
    expect(noisy).toMatchObject(rest);
    expect(light).not.toEqual(noisy.light);
    expect(specular).toEqual(noisy.specular);
    expect(shadow).not.toEqual(noisy.shadow);
  });

  it('makes shadows too faint for 8 bits exactly 1 and keeps the others', () => {
    const even = (ratio: number) => denoiseGuide({ ...noisy, shadow: noisy.shadow.map(() => ratio) }).shadow;
    const bare = noisy.coverage.findIndex((covered) => covered === 0);
    expect(even(1.001)[bare * 3]).toBe(1);
    expect(even(0.9)[bare * 3]).toBeCloseTo(0.9, 5);
  });
});
