/** What each material looks like: its colours, its pattern and how it takes light. Colours are linear reflectances. */
import type { MaterialLook } from '@escena/imaging/swap-material';
import type { Spot } from '@escena/scene/pattern';
import { patterns } from '@escena/scene/patterns';
import { cellDistances, lattice } from '@escena/scene/solid-noise';
import { brushed, cement, chips, crystals, type Grain, twill } from './grains.ts';
import type { MaterialName } from './material-names.ts';

type Rgb = readonly [number, number, number];

interface Recipe {
  readonly base: Rgb;
  /** what the pattern mixes towards */
  readonly second: Rgb;
  readonly grain: Grain;
  /** how strongly the pattern's relief shows as light and shade, 0…1 */
  readonly relief?: number;
  readonly gloss: number;
  readonly sheen?: number;
  readonly metal?: number;
}

/** A small thing is of one board. */
const half = [0.2, 0.06, 0.02] as const;

/** One of the scene's patterns, on a surface that faces us. */
function fromScene(kind: keyof typeof patterns, scale: number, depth = 0): Grain {
  const { value } = patterns[kind];
  const spot: Spot = { x: 0, y: 0, z: depth, nx: 0, ny: 0, nz: 1, half, up: 1, footprint: 0, scale, seed: 0 };
  return (u, v, footprint, seed) => {
    spot.x = u;
    spot.y = v;
    spot.footprint = footprint;
    spot.seed = seed;
    return value(spot);
  };
}

const wood = (base: Rgb, second: Rgb, gloss: number): Recipe => ({
  base,
  second,
  gloss,
  grain: fromScene('wood', 0.016),
});
const leather = (base: Rgb): Recipe => ({
  base,
  second: shade(base, 0.62),
  gloss: 0.7,
  grain: fromScene('leather', 0.006),
  relief: 0.5,
});
const velvet = (base: Rgb): Recipe => ({
  base,
  second: shade(base, 2),
  gloss: 0.05,
  sheen: 0.9,
  grain: fromScene('velvet', 0.05),
});
const metal = (base: Rgb, blur: number): Recipe => ({
  base,
  second: shade(base, 0.72),
  gloss: 0.6,
  metal: blur,
  grain: blur > 0.4 ? brushed : () => 0,
});

const recipes: Record<MaterialName, Recipe> = {
  oak: wood([0.52, 0.35, 0.19], [0.33, 0.2, 0.095], 0.25),
  walnut: wood([0.19, 0.097, 0.05], [0.075, 0.035, 0.018], 0.3),
  ash: wood([0.63, 0.5, 0.34], [0.45, 0.32, 0.19], 0.25),
  ebony: wood([0.032, 0.028, 0.026], [0.013, 0.012, 0.011], 0.4),
  'tan-leather': leather([0.42, 0.2, 0.085]),
  'brown-leather': leather([0.13, 0.055, 0.028]),
  'black-leather': leather([0.025, 0.023, 0.022]),
  linen: {
    base: [0.66, 0.58, 0.45],
    second: [0.4, 0.34, 0.25],
    gloss: 0.03,
    grain: fromScene('weave', 0.0016),
    relief: 0.35,
  },
  wool: {
    base: [0.3, 0.3, 0.31],
    second: [0.12, 0.12, 0.125],
    gloss: 0.02,
    sheen: 0.25,
    grain: fromScene('boucle', 0.005),
    relief: 0.5,
  },
  denim: { base: [0.045, 0.075, 0.17], second: [0.2, 0.26, 0.37], gloss: 0.03, grain: twill, relief: 0.3 },
  'green-velvet': velvet([0.018, 0.085, 0.05]),
  'blue-velvet': velvet([0.015, 0.035, 0.16]),
  steel: metal([0.58, 0.58, 0.59], 0.6),
  brass: metal([0.72, 0.49, 0.17], 0.25),
  gold: metal([0.9, 0.62, 0.2], 0.1),
  copper: metal([0.78, 0.37, 0.2], 0.2),
  'white-marble': {
    base: [0.8, 0.79, 0.77],
    second: [0.3, 0.3, 0.32],
    gloss: 0.9,
    grain: fromScene('marble', 0.09, 0.02),
  },
  'black-marble': {
    base: [0.02, 0.02, 0.022],
    second: [0.45, 0.43, 0.4],
    gloss: 0.9,
    grain: fromScene('marble', 0.11, 0.05),
  },
  granite: { base: [0.5, 0.48, 0.46], second: [0.06, 0.06, 0.065], gloss: 0.7, grain: crystals },
  terrazzo: { base: [0.74, 0.72, 0.68], second: [0.4, 0.3, 0.24], gloss: 0.6, grain: chips },
  concrete: {
    base: [0.45, 0.44, 0.42],
    second: [0.24, 0.235, 0.225],
    gloss: 0.05,
    grain: cement,
    relief: 0.2,
  },
  travertine: {
    base: [0.7, 0.6, 0.46],
    second: [0.45, 0.34, 0.22],
    gloss: 0.35,
    grain: fromScene('travertine', 0.07),
  },
};

/** @param seed another piece of the same material */
export function materialLook(name: MaterialName, seed = 1): MaterialLook {
  const recipe = recipes[name];
  const { base, second, grain, relief = 0, gloss, sheen, metal: blur } = recipe;
  const tint = name === 'terrazzo' ? chipTint : undefined;
  return {
    gloss,
    sheen,
    metal: blur,
    color: (u, v, footprint, to) => {
      const share = grain(u, v, footprint, seed);
      // Light from the upper left: what falls away from it is darker. The second colour lies deeper.
      const lit =
        relief === 0 ? 1 : 1 + relief * (grain(u + footprint, v + footprint, footprint, seed) - share);
      const spare = tint?.(u, v, seed);
      for (let k = 0; k < 3; k++) {
        const other = spare ? (spare[k] ?? 0) : (second[k] ?? 0);
        to[k] = Math.max(0, lit * ((base[k] ?? 0) + share * (other - (base[k] ?? 0))));
      }
    },
  };
}

const chipColors: readonly Rgb[] = [
  [0.42, 0.2, 0.12],
  [0.12, 0.13, 0.14],
  [0.62, 0.48, 0.32],
  [0.33, 0.38, 0.36],
  [0.82, 0.8, 0.76],
];
const pair = new Float64Array(2);

/** Which stone a chip is of: the same hash all over it. */
function chipTint(u: number, v: number, seed: number): Rgb {
  const size = 0.016;
  cellDistances(pair, u / size, v / size, 0.5, seed);
  // The nearest point's distance changes within the chip; a coarse cell of the place does not tell chips apart either.
  const i = Math.floor(u / size + 0.5);
  const j = Math.floor(v / size + 0.5);
  return chipColors[Math.floor(lattice(i, j, 0, seed) * chipColors.length)] ?? [0.5, 0.5, 0.5];
}

function shade([r, g, b]: Rgb, by: number): Rgb {
  return [r * by, g * by, b * by];
}
