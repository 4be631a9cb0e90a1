import { type Pattern, resolved, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Veins where folded turbulence crosses zero, over faint clouds. */
export const marble: Pattern = { value, relief: 0 };

function value({ x, y, z, scale, footprint, seed }: Spot): number {
  const u = x / scale;
  const v = y / scale;
  const w = z / scale;
  let turbulence = 0;
  let size = 1;
  for (let octave = 0; octave < 4; octave++) {
    const detail = resolved(scale * size, footprint);
    turbulence += size * detail * (solidNoise(u / size, v / size, w / size, seed + octave) - 0.5);
    size /= 2;
  }
  const fold = Math.abs(Math.sin((u * 0.9 + v * 1.3 + w * 0.7 + 2.2 * turbulence) * Math.PI));
  const vein = Math.exp(-fold * 14);
  const thin = Math.exp(-Math.abs(Math.sin((u * 2.1 - v * 1.7 + 3.1 * turbulence) * Math.PI)) * 22) * 0.5;
  return Math.min(1, Math.max(0, vein + thin + 0.18 * (0.5 + turbulence)));
}
