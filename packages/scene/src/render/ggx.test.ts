import { describe, expect, it } from 'vitest';
import { alphaOf, lobe, lobePdf, lobeWeight, sampleHalf } from './ggx.ts';
import { hash, Sampler } from './sampler.ts';

const roughnesses = [0.25, 0.5, 0.9];
const cosOut = 0.6;

/** Directions reflected about sampled half vectors, for an outgoing direction at `cosOut`. */
function* reflected(alpha: number, count: number) {
  const sampler = new Sampler();
  const half = new Float64Array(3);
  const out: [number, number, number] = [Math.sqrt(1 - cosOut * cosOut), 0, cosOut];
  for (let i = 0; i < count; i++) {
    sampler.start(hash(5), i);
    sampler.next();
    sampleHalf(half, alpha, ...out, sampler.u, sampler.v);
    const [hx = 0, , hz = 0] = half;
    const align = out[0] * hx + cosOut * hz;
    yield { hx, hz, cosIn: 2 * align * hz - cosOut };
  }
}

describe('the GGX lobe', () => {
  it.each(roughnesses)('weighs samples by value × cosine ÷ probability at roughness %f', (roughness) => {
    const alpha = alphaOf(roughness);
    for (const { hz, cosIn } of reflected(alpha, 64)) {
      if (cosIn <= 0.01) continue;
      const direct = (lobe(alpha, cosOut, cosIn, hz) * cosIn) / lobePdf(alpha, cosOut, hz);
      expect(lobeWeight(alpha, cosOut, cosIn)).toBeCloseTo(direct, 6);
    }
  });

  it.each(roughnesses)(
    'reflects as much as integrating it over all directions at roughness %f',
    (roughness) => {
      const alpha = alphaOf(roughness);
      const count = 4096;
      let sampled = 0;
      for (const { cosIn } of reflected(alpha, count))
        if (cosIn > 0) sampled += lobeWeight(alpha, cosOut, cosIn) / count;
      const steps = 500;
      let integral = 0;
      for (let i = 0; i < steps; i++)
        for (let j = 0; j < steps; j++) {
          const cosIn = (i + 0.5) / steps;
          const angle = ((j + 0.5) / steps) * 2 * Math.PI;
          const sine = Math.sqrt(1 - cosIn * cosIn);
          const [x, y, z] = [
            Math.sqrt(1 - cosOut * cosOut) + sine * Math.cos(angle),
            sine * Math.sin(angle),
            cosOut + cosIn,
          ];
          const h = z / Math.hypot(x, y, z);
          integral += lobe(alpha, cosOut, cosIn, h) * cosIn * ((2 * Math.PI) / steps / steps);
        }
      expect(sampled).toBeCloseTo(integral, 2);
      expect(sampled).toBeLessThanOrEqual(1);
    },
  );
});
