/**
 * What the path tracer renders. Geometry is three's BufferGeometry used as plain arrays (no DOM, no GL).
 */
import type { BufferGeometry, Matrix4 } from 'three';
import type { Rgb } from './camera.ts';

/** A procedural pattern evaluated at the hit point in the part's own space (metres), so that grain follows the piece. */
export interface Texture {
  readonly kind:
    | 'wood'
    | 'weave'
    | 'boucle'
    | 'velvet'
    | 'knit'
    | 'leather'
    | 'marble'
    | 'travertine'
    | 'cane'
    | 'wicker'
    | 'rug'
    | 'berber'
    | 'kilim'
    | 'medallion'
    | 'tufted'
    | 'jute'
    | 'stripes'
    | 'check'
    | 'foliage'
    | 'print'
    | 'ink';
  /** second colour that the pattern mixes towards */
  readonly color: Rgb;
  /** third colour, for patterns that have one (`kilim`, `medallion`) */
  readonly accent?: Rgb;
  /** metres a pattern repeat (grain spacing, thread, stripe) */
  readonly scale: number;
  /** 0…1 how strongly the pattern shows */
  readonly strength: number;
  readonly seed?: number;
}

export interface Material {
  readonly baseColor: Rgb;
  /** 0 mirror … 1 matte (GGX α = roughness²) */
  readonly roughness: number;
  /** 0 dielectric, 1 metal */
  readonly metalness: number;
  readonly texture?: Texture;
  /** radiance that the camera sees, for lamp shades; it lights nothing else (see render/tracer.ts) */
  readonly emission?: Rgb;
  /** light passes through diffusely (lamp shades, curtains), 0…1 */
  readonly translucency?: number;
}

/** One material's worth of triangles. Attributes: position, normal; metres, the piece's own space (floor y = 0, front +z). */
export interface Part {
  readonly geometry: BufferGeometry;
  readonly material: Material;
}

/** A piece put in the world. */
export interface SceneObject {
  readonly name: string;
  readonly parts: readonly Part[];
  /** object → world, rigid */
  readonly matrix: Matrix4;
}
