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
    | 'ink'
    | 'landscape'
    | 'botanical'
    | 'lit'
    | 'stoneware';
  /** second colour that the pattern mixes towards */
  readonly color: Rgb;
  /** third colour, for patterns that have one (rugs, pictures) */
  readonly accent?: Rgb;
  /** metres a pattern repeat (grain spacing, thread, stripe) */
  readonly scale: number;
  /** 0…1 how strongly the pattern shows */
  readonly strength: number;
  readonly seed?: number;
}

/** One size of a picture: RGBA bytes, row-major, in shared memory where threads read it. */
export interface ImageLevel {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture laid on a part by its `uv` attribute (u to the right, v down, the picture from 0 to 1), as glTF has it. */
export interface ImageMap {
  /** from full size down, each half the size of the one before, to 1 × 1 */
  readonly levels: readonly ImageLevel[];
  /** what lies beyond 0…1, along u and v */
  readonly wrap: readonly [ImageWrap, ImageWrap];
  /** uv → picture, 2 × 3 row-major */
  readonly transform: readonly number[];
}

export type ImageWrap = 'repeat' | 'mirror' | 'clamp';

/** The pictures of a material. Each scales what the material itself says. */
export interface Images {
  /** sRGB: base colour; its alpha is what `cutout` looks at */
  readonly base?: ImageMap;
  /** green: roughness, blue: metalness */
  readonly surface?: ImageMap;
  /** tangent space, +y up the picture; `normalScale` stretches x and y */
  readonly normal?: ImageMap;
  readonly normalScale?: number;
  /** sRGB */
  readonly emission?: ImageMap;
  /** where the base picture is not there: below an alpha, or by chance, as often as alpha · opacity leaves it open */
  readonly cutout?:
    | { readonly kind: 'mask'; readonly threshold: number }
    | { readonly kind: 'blend'; readonly opacity: number };
}

export interface Material {
  readonly baseColor: Rgb;
  /** 0 mirror … 1 matte (GGX α = roughness²) */
  readonly roughness: number;
  /** 0 dielectric, 1 metal */
  readonly metalness: number;
  readonly texture?: Texture;
  /** radiance that the camera sees, for lamp shades, less where a texture shows; it lights nothing else (render/tracer.ts) */
  readonly emission?: Rgb;
  /** light passes through diffusely (lamp shades, curtains), 0…1 */
  readonly translucency?: number;
  /** pile that catches light at its rims, darker seen face-on: 0 none … 1 velvet */
  readonly fuzz?: number;
  /** a thin sheet that one sees through: share of the light it stops face-on, 0…1; absent: opaque (render/see-through.ts) */
  readonly opacity?: number;
  /** pictures, for parts with a `uv` attribute */
  readonly images?: Images;
}

/**
 * One material's worth of triangles. Attributes: position, normal; metres, the piece's own space (floor y = 0, front +z).
 * Models of the user's may add `uv` (for `images`) and `color` (linear RGB that scales the base colour).
 */
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
