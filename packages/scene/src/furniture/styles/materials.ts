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
    texture: { kind: 'boucle', color: shade(baseColor, 0.66), scale: 0.012, strength: 0.5 },
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
    roughness: 0.8,
    metalness: 0,
    texture: { kind: 'weave', color: shade(baseColor, 1.35), scale: 0.002, strength: 0.25 },
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
  return { baseColor, roughness, metalness: 0 };
}

export function paint(baseColor: Rgb, roughness = 0.5): Material {
  return { baseColor, roughness, metalness: 0 };
}

export const brass: Material = { baseColor: [0.62, 0.44, 0.2], roughness: 0.32, metalness: 1 };
export const blackMetal: Material = { baseColor: [0.022, 0.022, 0.023], roughness: 0.45, metalness: 0 };
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
  return { baseColor, roughness: 0.95, metalness: 0, emission: glow, translucency: 0.4 };
}

export function wovenRug(baseColor: Rgb, color: Rgb, strength = 0.5): Material {
  return {
    baseColor,
    roughness: 1,
    metalness: 0,
    texture: { kind: 'rug', color, scale: 0.02, strength },
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

export function print(baseColor: Rgb, color: Rgb, seed: number): Material {
  return {
    baseColor,
    roughness: 0.8,
    metalness: 0,
    texture: { kind: 'print', color, scale: 0.35, strength: 1, seed },
  };
}

function shade([r, g, b]: Rgb, k: number): Rgb {
  return [r * k, g * k, b * k];
}
