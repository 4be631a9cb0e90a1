/** Skies as light by direction: colour from the horizon up, clouds on a plane far above. Linear, 1 = the photo's white. */
import type { Triple } from '@escena/imaging/color';
import type { Vec3 } from '@escena/scene/camera';
import { smoothstep } from '@escena/scene/pattern';
import { solidNoise } from '@escena/scene/solid-noise';
import type { Sky } from './skies.ts';

interface Recipe {
  /** at the horizon, a quarter of the way up and overhead */
  readonly low: Triple;
  readonly middle: Triple;
  readonly high: Triple;
  /** share of the sky that clouds cover, and their light and shaded sides */
  readonly cover: number;
  readonly lit: Triple;
  readonly shaded: Triple;
}

const recipes: Record<Sky, Recipe> = {
  clear: {
    low: [0.62, 0.76, 0.88],
    middle: [0.3, 0.5, 0.8],
    high: [0.13, 0.29, 0.62],
    cover: 0,
    lit: [1, 1, 1],
    shaded: [0.6, 0.65, 0.7],
  },
  clouds: {
    low: [0.66, 0.77, 0.87],
    middle: [0.31, 0.51, 0.8],
    high: [0.14, 0.31, 0.64],
    cover: 0.46,
    lit: [0.95, 0.95, 0.95],
    shaded: [0.6, 0.65, 0.72],
  },
  overcast: {
    low: [0.72, 0.74, 0.76],
    middle: [0.6, 0.63, 0.66],
    high: [0.5, 0.53, 0.57],
    cover: 0.85,
    lit: [0.78, 0.8, 0.82],
    shaded: [0.5, 0.53, 0.57],
  },
  sunset: {
    low: [0.98, 0.55, 0.25],
    middle: [0.62, 0.42, 0.45],
    high: [0.2, 0.26, 0.48],
    cover: 0.4,
    lit: [0.98, 0.52, 0.32],
    shaded: [0.36, 0.3, 0.4],
  },
  dusk: {
    low: [0.42, 0.27, 0.24],
    middle: [0.1, 0.13, 0.27],
    high: [0.025, 0.045, 0.13],
    cover: 0.32,
    lit: [0.22, 0.16, 0.2],
    shaded: [0.045, 0.055, 0.11],
  },
};

/** sines of the elevation at which the middle and the highest colour are reached */
const [middleAt, highAt] = [0.28, 0.95];
/** clouds' size against their height above the eye, and the elevation below which they merge with the haze */
const size = 0.55;
const haze = 0.05;

/** @param seed other clouds @returns the light from a unit direction (y up), into `to` */
export function skyLook(sky: Sky, seed: number): (direction: Vec3, to: Float64Array) => void {
  const { low, middle, high, cover, lit, shaded } = recipes[sky];
  return ([x, y, z], to) => {
    const up = Math.max(0.004, y);
    const lower = smoothstep(0, middleAt, up);
    const upper = smoothstep(middleAt, highAt, up);
    for (let k = 0; k < 3; k++) {
      const first = (low[k] ?? 0) + lower * ((middle[k] ?? 0) - (low[k] ?? 0));
      to[k] = first + upper * ((high[k] ?? 0) - first);
    }
    if (cover === 0) return;
    const [u, v] = [x / (up + 0.12) / size, z / (up + 0.12) / size];
    const shape = billows(u, v, seed);
    const there = smoothstep(1 - cover - 0.12, 1 - cover + 0.2, shape) * smoothstep(0, haze, y - 0.01);
    if (there === 0) return;
    // Thick in the middle: darker from below, lit at the rim.
    const thick = smoothstep(
      1 - cover,
      1 - cover + 0.45,
      shape + 0.25 * (billows(u + 0.12, v - 0.1, seed) - shape),
    );
    for (let k = 0; k < 3; k++) {
      const own = (lit[k] ?? 0) + thick * ((shaded[k] ?? 0) - (lit[k] ?? 0));
      to[k] = (to[k] ?? 0) + 0.92 * there * (own - (to[k] ?? 0));
    }
  };
}

/** 0…1, five octaves of noise, each half as strong and twice as fine. */
function billows(u: number, v: number, seed: number): number {
  const bend = 0.6 * solidNoise(u * 0.7, v * 0.7, 5, seed);
  let [sum, weight, total] = [0, 1, 0];
  for (let octave = 0; octave < 5; octave++) {
    const f = 2 ** octave;
    sum += weight * solidNoise(u * f + bend, v * f - bend, octave, seed);
    total += weight;
    weight /= 2;
  }
  return Math.min(1, Math.max(0, 0.5 + 1.5 * (sum / total - 0.5)));
}
