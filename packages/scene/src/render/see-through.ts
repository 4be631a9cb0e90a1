/**
 * Thin sheets that one sees through without bending the view: panes and blown glass, voile, loose weaves. Light is
 * stopped by the sheet's body, more of it the flatter it is met (Beer–Lambert: thickness grows as 1 ∕ cosine), and
 * mirrored by a glossy sheet's two faces.
 */
import type { Material } from '../scene.ts';
import { fresnel } from './ggx.ts';

/** above this roughness a dielectric counts as matte */
export const matte = 0.85;
/** the longest way through a sheet, in thicknesses */
const longest = 6;

/** Reflectance of a dielectric met face-on: one face of glass or varnish, or both of a thin sheet (2F ∕ (1 + F)). */
export function normalReflectance({ opacity }: Material): number {
  return opacity === undefined ? 0.04 : 0.077;
}

/** Share of a sample that the material's own body stops, seen at a cosine: what is shaded with its base colour. */
export function bodyOpacity({ opacity }: Material, cosine: number): number {
  return opacity === undefined ? 1 : 1 - (1 - opacity) ** Math.min(longest, 1 / cosine);
}

/** Share of a sample that does not go straight on: stopped by the body or mirrored. */
export function sheetOpacity(material: Material, cosine: number): number {
  if (material.opacity === undefined) return 1;
  const mirrored = material.roughness < matte ? fresnel(normalReflectance(material), cosine) : 0;
  return 1 - (1 - mirrored) * (1 - bodyOpacity(material, cosine));
}
