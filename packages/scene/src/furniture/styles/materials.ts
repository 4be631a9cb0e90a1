import type { Rgb } from '../../camera.ts';
import type { Material } from '../../scene.ts';

/** Surfaces by what they are made of. Colours are linear-light reflectances, not sRGB. */

export function wood(baseColor: Rgb, grain: Rgb, roughness = 0.48): Material {
  return {
    baseColor,
    roughness,
    metalness: 0,
    texture: { kind: 'wood', color: grain, scale: 0.03, strength: 0.6 },
  };
}

export const oak = wood([0.5, 0.335, 0.19], [0.34, 0.205, 0.1]);
export const ash = wood([0.6, 0.46, 0.31], [0.44, 0.31, 0.19]);
export const walnut = wood([0.17, 0.084, 0.042], [0.085, 0.04, 0.02], 0.4);
export const teak = wood([0.27, 0.13, 0.056], [0.15, 0.066, 0.027], 0.42);
export const darkOak = wood([0.21, 0.125, 0.066], [0.11, 0.06, 0.03], 0.45);
export const mahogany = wood([0.15, 0.05, 0.027], [0.07, 0.022, 0.012], 0.3);
export const reclaimed = wood([0.33, 0.215, 0.125], [0.13, 0.075, 0.04], 0.7);
export const bleached = wood([0.62, 0.545, 0.44], [0.47, 0.395, 0.3], 0.6);
export const hinoki = wood([0.56, 0.4, 0.24], [0.42, 0.28, 0.15], 0.55);
export const blackStained = wood([0.03, 0.027, 0.025], [0.016, 0.014, 0.013], 0.45);

export function linen(baseColor: Rgb, strength = 0.35): Material {
  return {
    baseColor,
    roughness: 0.95,
    metalness: 0,
    texture: { kind: 'weave', color: shade(baseColor, 0.72), scale: 0.0035, strength },
  };
}

export function boucle(baseColor: Rgb): Material {
  return {
    baseColor,
    roughness: 1,
    metalness: 0,
    fuzz: 0.25,
    texture: { kind: 'boucle', color: shade(baseColor, 0.66), scale: 0.009, strength: 0.5 },
  };
}

export function leather(baseColor: Rgb): Material {
  return {
    baseColor,
    roughness: 0.5,
    metalness: 0,
    texture: { kind: 'leather', color: shade(baseColor, 0.6), scale: 0.02, strength: 0.4 },
  };
}

export function velvet(baseColor: Rgb): Material {
  return {
    baseColor,
    roughness: 0.9,
    metalness: 0,
    fuzz: 0.8,
    texture: { kind: 'velvet', color: shade(baseColor, 1.9), scale: 0.09, strength: 0.6 },
  };
}

/** Felted or twilled wool: coarser and warmer than linen. */
export function wool(baseColor: Rgb): Material {
  return {
    baseColor,
    roughness: 1,
    metalness: 0,
    fuzz: 0.25,
    texture: { kind: 'weave', color: shade(baseColor, 0.55), scale: 0.007, strength: 0.5 },
  };
}

export function knitted(baseColor: Rgb): Material {
  return {
    baseColor,
    roughness: 1,
    metalness: 0,
    fuzz: 0.3,
    texture: { kind: 'knit', color: shade(baseColor, 0.35), scale: 0.022, strength: 0.75 },
  };
}

export function gingham(baseColor: Rgb, color: Rgb, scale = 0.05): Material {
  return {
    baseColor,
    roughness: 0.95,
    metalness: 0,
    texture: { kind: 'check', color, scale, strength: 0.9 },
  };
}

/** Woven chair cane stretched in a frame, dark where one sees through. */
export function caneWebbing(baseColor: Rgb): Material {
  return {
    baseColor,
    roughness: 0.6,
    metalness: 0,
    texture: { kind: 'cane', color: shade(baseColor, 0.1), scale: 0.014, strength: 0.92 },
  };
}

export function wicker(baseColor: Rgb, scale = 0.014): Material {
  return {
    baseColor,
    roughness: 0.7,
    metalness: 0,
    texture: { kind: 'wicker', color: shade(baseColor, 0.22), scale, strength: 0.85 },
  };
}

export function travertine(baseColor: Rgb, bed: Rgb): Material {
  return {
    baseColor,
    roughness: 0.4,
    metalness: 0,
    texture: { kind: 'travertine', color: bed, scale: 0.28, strength: 0.8 },
  };
}

/** Cast concrete or limewash: clouds without veins. */
export function concrete(baseColor: Rgb): Material {
  return {
    baseColor,
    roughness: 0.75,
    metalness: 0,
    texture: { kind: 'stoneware', color: shade(baseColor, 0.7), scale: 0.22, strength: 0.5 },
  };
}

/** Wood under paint: the grain is felt more than seen. */
export function paintedWood(baseColor: Rgb, roughness = 0.45): Material {
  return {
    baseColor,
    roughness,
    metalness: 0,
    texture: { kind: 'wood', color: shade(baseColor, 0.84), scale: 0.04, strength: 0.22 },
  };
}

export function marble(baseColor: Rgb, vein: Rgb): Material {
  return {
    baseColor,
    roughness: 0.22,
    metalness: 0,
    texture: { kind: 'marble', color: vein, scale: 0.35, strength: 0.5 },
  };
}

export function ceramic(baseColor: Rgb, roughness = 0.4): Material {
  return {
    baseColor,
    roughness,
    metalness: 0,
    texture: { kind: 'stoneware', color: shade(baseColor, 0.5), scale: 0.03, strength: 0.4 },
  };
}

export function paint(baseColor: Rgb, roughness = 0.5): Material {
  return { baseColor, roughness, metalness: 0 };
}

export const brass: Material = { baseColor: [0.62, 0.44, 0.2], roughness: 0.32, metalness: 1 };
export const blackMetal: Material = { baseColor: [0.022, 0.022, 0.023], roughness: 0.45, metalness: 0 };
export const agedBrass: Material = { baseColor: [0.4, 0.28, 0.13], roughness: 0.42, metalness: 1 };
export const chrome: Material = { baseColor: [0.6, 0.61, 0.62], roughness: 0.14, metalness: 1 };
export const nickel: Material = { baseColor: [0.5, 0.48, 0.45], roughness: 0.3, metalness: 1 };
export const rawSteel: Material = { baseColor: [0.11, 0.108, 0.105], roughness: 0.42, metalness: 1 };
export const glass: Material = { baseColor: [0.3, 0.37, 0.35], roughness: 0.04, metalness: 0, opacity: 0.07 };
/** a flat pane, cleaner than blown glass */
export const pane: Material = { ...glass, opacity: 0.02 };
export const greenGlass: Material = { ...glass, baseColor: [0.06, 0.12, 0.05], opacity: 0.5 };
export const amberGlass: Material = { ...glass, baseColor: [0.24, 0.085, 0.012], opacity: 0.55 };
/** Voile: fine threads with as much air between them, bright against a window. */
export const voile: Material = {
  baseColor: [0.84, 0.83, 0.8],
  roughness: 1,
  metalness: 0,
  texture: { kind: 'weave', color: [0.7, 0.69, 0.66], scale: 0.0035, strength: 0.3 },
  translucency: 0.5,
  opacity: 0.5,
};
export const rawZinc: Material = { baseColor: [0.36, 0.37, 0.38], roughness: 0.5, metalness: 0.7 };
export const terracotta: Material = concrete([0.42, 0.19, 0.1]);
export const cork: Material = {
  baseColor: [0.42, 0.27, 0.15],
  roughness: 1,
  metalness: 0,
  texture: { kind: 'boucle', color: [0.2, 0.115, 0.055], scale: 0.006, strength: 0.5 },
};
export const wax: Material = {
  baseColor: [0.8, 0.77, 0.68],
  roughness: 0.6,
  metalness: 0,
  translucency: 0.2,
};
export const rope: Material = knitted([0.5, 0.4, 0.27]);
export const mirrorGlass: Material = { baseColor: [0.9, 0.92, 0.91], roughness: 0.03, metalness: 1 };
export const screenGlass: Material = { baseColor: [0.008, 0.008, 0.009], roughness: 0.12, metalness: 0 };
export const soil: Material = { baseColor: [0.035, 0.024, 0.016], roughness: 1, metalness: 0 };
export const paper: Material = { baseColor: [0.76, 0.73, 0.66], roughness: 0.9, metalness: 0 };
export const twig: Material = { baseColor: [0.11, 0.075, 0.045], roughness: 0.85, metalness: 0 };

export function foliage(baseColor: Rgb, vein: Rgb): Material {
  return {
    baseColor,
    roughness: 0.42,
    metalness: 0,
    texture: { kind: 'foliage', color: vein, scale: 0.05, strength: 0.5 },
    translucency: 0.25,
  };
}

/** A lit fabric or paper lamp shade; `glow` is the radiance leaving it. */
export function lampShade(baseColor: Rgb, glow: Rgb): Material {
  return {
    baseColor,
    roughness: 0.95,
    metalness: 0,
    emission: glow,
    translucency: 0.4,
    texture: { kind: 'lit', color: shade(baseColor, 0.85), scale: 0.003, strength: 0.8 },
  };
}

export function wovenRug(baseColor: Rgb, color: Rgb, strength = 0.5): Material {
  return {
    baseColor,
    roughness: 1,
    metalness: 0,
    texture: { kind: 'rug', color, scale: 0.02, strength },
  };
}

/** A rug by its pattern; `accent` is the third colour of kilims and medallion carpets. */
export function rugOf(
  kind: 'berber' | 'kilim' | 'medallion' | 'tufted' | 'jute',
  colors: { readonly base: Rgb; readonly color: Rgb; readonly accent?: Rgb },
): Material {
  const { base, ...inks } = colors;
  const scale = kind === 'jute' ? 0.034 : 0.02;
  return {
    baseColor: base,
    roughness: 1,
    metalness: 0,
    texture: { kind, ...inks, scale, strength: kind === 'tufted' ? 0.6 : 0.85, seed: 4 },
  };
}

/** A brush drawing on paper. */
export function inkDrawing(paperColor: Rgb, color: Rgb, seed: number): Material {
  return {
    baseColor: paperColor,
    roughness: 0.9,
    metalness: 0,
    texture: { kind: 'ink', color, scale: 0.35, strength: 0.95, seed },
  };
}

export function striped(baseColor: Rgb, color: Rgb, scale: number): Material {
  return {
    baseColor,
    roughness: 0.95,
    metalness: 0,
    texture: { kind: 'stripes', color, scale, strength: 0.8 },
  };
}

/** A picture on paper in two inks. */
export function print(
  kind: 'print' | 'landscape' | 'botanical',
  baseColor: Rgb,
  inks: { readonly color: Rgb; readonly accent: Rgb; readonly seed: number },
): Material {
  return { baseColor, roughness: 0.8, metalness: 0, texture: { kind, ...inks, scale: 0.35, strength: 1 } };
}

function shade([r, g, b]: Rgb, k: number): Rgb {
  return [r * k, g * k, b * k];
}
