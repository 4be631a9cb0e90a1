import { beforeAll, describe, expect, it } from 'vitest';
import { type DenoisedGuide, denoiseGuide, denoiseWith } from './denoise-guide.ts';
import type { Guide } from './guide.ts';
import { ball, box, boxRoom, roomCamera } from './testing/box-room.ts';
import { TraceCrew } from './trace-crew.ts';
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
    expect(even(0.991)[bare * 3]).toBe(1);
    expect(even(1.1)[bare * 3]).toBe(1);
    expect(even(0.9)[bare * 3]).toBeCloseTo(0.9, 5);
  });

  it('gives the same bytes on the threads of a crew, in ordinary memory', async () => {
    await using crew = new TraceCrew(2);
    const shared = await denoiseWith(crew, noisy);
    expect(shared).toEqual(clean);
    expect(shared.light.buffer).toBeInstanceOf(ArrayBuffer);
  });

  it('stops within a second of the signal', async () => {
    await using crew = new TraceCrew(2);
    // Warm threads, and a picture that keeps them busy much longer than the signal takes to come.
    await denoiseWith(crew, noisy);
    const large = enlarged(noisy, 24);
    const stop = new AbortController();
    let raised = Infinity;
    setTimeout(() => {
      raised = performance.now();
      stop.abort();
    }, 20);
    await expect(denoiseWith(crew, large, { signal: stop.signal })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    expect(performance.now() - raised).toBeLessThan(1000);
  });

  it('leaves no speckle in the shadow of few paths, and keeps the contact', () => {
    const spread = (shadow: Float32Array): number => {
      // Neighbours' differences, where the truth has next to none.
      const off = [...noisy.coverage.keys()].flatMap((p) => {
        const even = Math.abs((reference.shadow[p * 3] ?? 1) - (reference.shadow[p * 3 + 3] ?? 1)) < 0.02;
        const bare =
          noisy.coverage[p] === 0 && noisy.coverage[p + 1] === 0 && (reference.shadow[p * 3] ?? 1) < 0.94;
        return even && bare ? [Math.abs((shadow[p * 3] ?? 1) - (shadow[p * 3 + 3] ?? 1))] : [];
      });
      return off.reduce((a, b) => a + b, 0) / off.length;
    };
    expect(spread(clean.shadow)).toBeLessThan(0.01);
    expect(spread(noisy.shadow)).toBeGreaterThan(0.05);
    const darkest = (shadow: Float32Array): number =>
      shadow.filter((_, i) => noisy.coverage[Math.floor(i / 3)] === 0).reduce((a, b) => Math.min(a, b), 1);
    expect(darkest(clean.shadow)).toBeLessThan(darkest(reference.shadow) + 0.15);
  });
});

/** A guide repeated `times` times downwards. */
function enlarged(guide: Guide, times: number): Guide {
  const tall = (values: Float32Array): Float32Array => {
    const out = new Float32Array(values.length * times);
    for (let k = 0; k < times; k++) out.set(values, k * values.length);
    return out;
  };
  return {
    ...guide,
    height: guide.height * times,
    coverage: tall(guide.coverage),
    albedo: tall(guide.albedo),
    light: tall(guide.light),
    specular: tall(guide.specular),
    normal: tall(guide.normal),
    depth: tall(guide.depth),
    shadow: tall(guide.shadow),
    objectId: Uint16Array.from(tall(Float32Array.from(guide.objectId))),
  };
}
