import { beforeAll, describe, expect, it } from 'vitest';
import { type DenoisedGuide, denoiseGuide } from './denoise-guide.ts';
import type { Guide } from './guide.ts';
import { ball, box, boxRoom, roomCamera } from './testing/box-room.ts';
import { traceGuide } from './trace-guide.ts';

function error(a: Float32Array, b: Float32Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0) / a.length);
}

describe('denoiseGuide', () => {
  let noisy: Guide;
  let reference: Guide;
  let clean: DenoisedGuide;

  beforeAll(async () => {
    const scene = {
      objects: [box([1.2, 0.5, 0.6], [-0.5, 0, -3]), ball(0.3, [0.8, 0, -2.6])],
      room: boxRoom,
    };
    const options = {
      camera: { ...roomCamera(144, 96), focal: 200 },
      width: 144,
      height: 96,
      seed: 3,
      threads: 2,
    };
    noisy = await traceGuide(scene, { ...options, samples: 4 });
    reference = await traceGuide(scene, { ...options, samples: 96 });
    clean = denoiseGuide(noisy);
  });

  it('brings light and shadow nearer to the truth', () => {
    expect(error(clean.light, reference.light)).toBeLessThan(0.95 * error(noisy.light, reference.light));
    // Fainter shadows are dropped on purpose.
    const visible = (shadow: Float32Array) => shadow.filter((_, i) => (reference.shadow[i] ?? 1) < 0.94);
    const truth = visible(reference.shadow);
    expect(truth.length).toBeGreaterThan(100);
    expect(error(visible(clean.shadow), truth)).toBeLessThan(0.75 * error(visible(noisy.shadow), truth));
  });

  it('changes the noisy buffers only', () => {
    const { light, lightScales, specular, shadow, ...rest } = clean;
    expect(noisy).toMatchObject(rest);
    expect(lightScales.at(-1)).toBe(light);
    expect(light).not.toEqual(noisy.light);
    expect(specular).toEqual(noisy.specular);
    expect(shadow).not.toEqual(noisy.shadow);
  });

  it('makes shadows too faint to see and added light exactly 1, and keeps the others', () => {
    const even = (ratio: number) => denoiseGuide({ ...noisy, shadow: noisy.shadow.map(() => ratio) }).shadow;
    const bare = noisy.coverage.findIndex((covered) => covered === 0);
    expect(even(0.98)[bare * 3]).toBe(1);
    expect(even(1.1)[bare * 3]).toBe(1);
    expect(even(0.9)[bare * 3]).toBeCloseTo(0.9, 5);
  });
});
