import type { Guide } from '@escena/scene/guide';
import { expect, it } from 'vitest';
import { guideLayer } from './guide-layer.ts';

function guideOf(light: readonly number[]): Guide {
  const pixels = light.length / 3;
  const zeros = (): Float32Array => new Float32Array(light.length);
  return {
    width: pixels,
    height: 1,
    coverage: new Float32Array(pixels).fill(1),
    albedo: zeros(),
    light: zeros(),
    specular: Float32Array.from(light),
    normal: zeros(),
    depth: new Float32Array(pixels),
    objectId: new Uint16Array(pixels),
    shadow: zeros().fill(1),
    samples: 1,
    raysTraced: 0,
  };
}

it('leaves mid-tones alone and rolls highlights off without clipping or turning their hue', () => {
  const { radiance } = guideLayer(guideOf([0.5, 0.4, 0.3, 0.9, 0.6, 0.3, 1.4, 1.4, 1.4, 3, 3, 3]));
  expect(Array.from(radiance.slice(0, 3))).toEqual(Array.from(Float32Array.from([0.5, 0.4, 0.3])));
  expect((radiance[3] ?? 0) / (radiance[5] ?? 1)).toBeCloseTo(3, 5);
  const whites = [radiance[3] ?? 0, radiance[6] ?? 0, radiance[9] ?? 0];
  expect(whites).toEqual(whites.toSorted((a, b) => a - b));
  expect(new Set(whites).size).toBe(3);
  expect(Math.max(...radiance)).toBeLessThanOrEqual(1);
  expect(whites[1]).toBeLessThan(0.96);
});
