import type { Rgb } from '@escena/scene/camera';
import type { Pattern } from '@escena/scene/pattern';
import { patterns } from '@escena/scene/patterns';
import type { Material } from '@escena/scene/scene';
import type { BakedTexture } from './messages.ts';

type Triple = readonly [number, number, number];

/** Parts at most this thick and at least this long are seen from above or the front as a whole: rugs, prints, tops. */
const thin = 0.04;
const long = 0.25;
/** Metres of a tile, as repeats of the pattern, and its limits. */
const repeats = 14;
const smallestTile = 0.2;
const largestTile = 0.9;
/** Pixels on the longer side: of a tile, and of a whole part as its size asks for, as no photo of a room shows more. */
const tileSide = 192;
const pixelsPerMetre = 256;
const smallestWhole = 48;
const largestWhole = 512;

/**
 * The pattern of a material as the path tracer would paint it, seen straight on.
 * @param half half extents of the part in metres, longest first
 * @param axes axes of the piece in the same order
 */
export function bakeTexture(
  { baseColor, texture }: Material,
  { half, axes }: { readonly half: Triple; readonly axes: Triple },
): BakedTexture | undefined {
  if (!texture) return undefined;
  const whole = half[2] <= thin / 2 && half[0] >= long / 2;
  const tile = Math.min(largestTile, Math.max(smallestTile, repeats * texture.scale));
  const span: [number, number] = whole ? [2 * half[0], 2 * Math.max(half[1], 1e-3)] : [tile, tile];
  const width = whole
    ? Math.round(Math.min(largestWhole, Math.max(smallestWhole, pixelsPerMetre * span[0])))
    : tileSide;
  const height = Math.max(8, Math.round((width * span[1]) / span[0]));
  const { value, accent }: Pattern = patterns[texture.kind];
  const spot = {
    x: 0,
    y: 0,
    z: whole ? half[2] : 0,
    nx: 0,
    ny: 0,
    nz: 1,
    half,
    up: axes.indexOf(1),
    footprint: (1.5 * span[0]) / width,
    scale: texture.scale,
    seed: texture.seed ?? 0,
  };
  const pixels = new Uint8Array(width * height * 4);
  for (let j = 0; j < height; j++) {
    spot.y = ((j + 0.5) / height - 0.5) * span[1];
    for (let i = 0; i < width; i++) {
      spot.x = ((i + 0.5) / width - 0.5) * span[0];
      let color = mix(baseColor, texture.color, value(spot) * texture.strength);
      if (accent && texture.accent) color = mix(color, texture.accent, accent(spot) * texture.strength);
      const at = (j * width + i) * 4;
      pixels[at] = toSrgb(color[0]);
      pixels[at + 1] = toSrgb(color[1]);
      pixels[at + 2] = toSrgb(color[2]);
      pixels[at + 3] = 255;
    }
  }
  return { width, height, pixels, span, whole };
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** IEC 61966-2-1, to 8 bits. */
function toSrgb(linear: number): number {
  const v = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
}
