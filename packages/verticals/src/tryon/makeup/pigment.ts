import { linearToOklab, oklabToLinear } from '@escena/imaging/color';
import { linearOfHex } from '@escena/imaging/hex-color';
import { intoGamut } from '@escena/imaging/into-gamut';
import { levelOfLinear } from '@escena/imaging/transfer';
import type { Finish } from './makeup.ts';
import { quantile } from './quantile.ts';
import { smoothstep } from './smoothstep.ts';
import { type Plane, soften, type Window } from './window.ts';
import type { WindowLight } from './window-light.ts';

/** What a finish does with the light that falls on it. */
interface Look {
  /** of the light's ups above the usual, and of its downs: 1 as on the skin below */
  readonly highs: number;
  readonly lows: number;
  /** OKLab lightness above the usual that no highlight of the skin below shows through */
  readonly ceiling: number;
  /** linear light added where the region is brightest, and how far it is the pigment's colour instead of the lamp's */
  readonly shine: number;
  readonly tinted: number;
  /** share of grains that sparkle, and their light */
  readonly grains: number;
  readonly sparkle: number;
}

const looks: Readonly<Record<Finish, Look>> = {
  matte: { highs: 0.8, lows: 0.9, ceiling: 0.08, shine: 0, tinted: 0, grains: 0, sparkle: 0 },
  gloss: { highs: 1.1, lows: 1, ceiling: 0.25, shine: 0.5, tinted: 0.1, grains: 0, sparkle: 0 },
  metallic: { highs: 1.5, lows: 1.25, ceiling: 0.3, shine: 0.3, tinted: 0.6, grains: 0.07, sparkle: 0.35 },
};
/** Shine falls where the light already is: between these shares of the region's pixels by lightness. */
const brightest = [0.8, 0.985] as const;

/** of a region's thickest cover: what counts as the coat itself and not its edge */
export const coreShare = 0.95;

interface Pigment {
  readonly hex: string;
  readonly finish: Finish;
  readonly seed: number;
  /** side of a grain that may sparkle, and how far a highlight reaches, pixels */
  readonly grain: number;
  readonly gleam: number;
}

/**
 * A pigment in the light of a region: what all its pixels would show if it covered them wholly. Where the region is in
 * its usual light the pigment shows the very colour that was asked for; elsewhere light scales it as it scales the skin.
 * @param cover which pixels are the region's, 0…1
 * @returns levels 0…255, not rounded, 3 a pixel
 */
export function layPigment(light: WindowLight, cover: Plane, window: Window, o: Pigment): Float32Array {
  const wanted = linearOfHex(o.hex);
  const [tl, ta, tb] = linearToOklab(wanted);
  const look = looks[o.finish];
  const usual = quantile(within(light.l, cover), 0.5);
  // A pale pigment on dark skin would make the skin's grain louder than it was.
  const contrast = tl * Math.min(1 / usual, 1 / Math.max(tl, 0.05));
  const gleam = look.shine > 0 ? soften(light.l, window, o.gleam) : light.l;
  const bright = within(gleam, cover);
  const [from, to] = [quantile(bright, brightest[0]), quantile(bright, brightest[1]) + 1e-3];
  const levels = new Float32Array(3 * cover.length);
  for (let i = 0; i < cover.length; i++) {
    if (cover[i] === 0) continue;
    const off = (light.l[i] ?? 0) - usual;
    const lift =
      off > 0 ? look.ceiling * (1 - Math.exp((-look.highs * off) / look.ceiling)) : look.lows * off;
    const l = Math.max(0, tl + contrast * lift);
    const scale = l / Math.max(tl, 0.05);
    const painted = oklabToLinear([l, scale * ta, scale * tb]);
    let shine = 0;
    if (look.shine > 0) {
      const lit = smoothstep(from, to, gleam[i] ?? 0);
      const grain = look.grains > 0 ? grainAt(window, i, o) : 1;
      const sparkle =
        grain < look.grains ? look.sparkle * (0.35 + 0.65 * lit) * (1 - grain / look.grains) : 0;
      shine = look.shine * lit * lit + sparkle;
    }
    const [r, g, b] = intoGamut([
      painted[0] + shine * (1 - look.tinted + look.tinted * wanted[0]),
      painted[1] + shine * (1 - look.tinted + look.tinted * wanted[1]),
      painted[2] + shine * (1 - look.tinted + look.tinted * wanted[2]),
    ]);
    levels[3 * i] = levelOfLinear(r);
    levels[3 * i + 1] = levelOfLinear(g);
    levels[3 * i + 2] = levelOfLinear(b);
  }
  return levels;
}

/** The values where the region is covered most. */
function within(values: Plane, cover: Plane): Plane {
  const least = coreShare * cover.reduce((most, value) => Math.max(most, value), 0);
  return values.filter((_, i) => (cover[i] ?? 0) >= least);
}

/** 0…1, the same for all pixels of one grain, from the seed alone. */
function grainAt({ left, top, width }: Window, i: number, { grain, seed }: Pigment): number {
  const side = Math.max(1, grain);
  const x = Math.floor((left + (i % width)) / side);
  const y = Math.floor((top + Math.floor(i / width)) / side);
  let hash = (Math.imul(x, 0x85ebca6b) ^ Math.imul(y, 0xc2b2ae35) ^ Math.imul(seed + 1, 0x27d4eb2f)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
