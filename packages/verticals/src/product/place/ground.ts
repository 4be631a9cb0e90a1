/**
 * What a product does to the ground it stands on, from its outline alone: dark where it touches, a shadow cast by light
 * from above and the left, and its image in a glossy ground. The whole catalogue has the same light.
 */
import type { Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import type { ShadowName } from '../scene.ts';
import { blur } from './blur.ts';
import type { PlacedProduct } from './place-product.ts';

interface Ground {
  readonly shadow: ShadowName;
  /** 0…1 */
  readonly reflection: number;
}

/** A column stands on the ground where its lowest point is this near the product's foot, in product heights. */
const standing = 0.08;
/** How far up the ground a shadow falls and how far to the right, in heights of what casts it. */
const [shadowRise, shadowDrift] = [0.1, 0.42];
/** bands of the product's height, from the foot: each casts a softer shadow */
const bands = 5;

/** @param backdrop 3 channels, the placement's size; it is changed in place */
export function layOnGround(backdrop: Raster, placed: PlacedProduct, { shadow, reflection }: Ground): void {
  if (reflection > 0) mirror(backdrop, placed, reflection);
  if (shadow === 'none') return;
  const kept = contactLight(placed);
  if (shadow === 'soft') castShadow(kept, placed);
  for (let i = 0; i < kept.length; i++) {
    const share = kept[i] ?? 1;
    if (share === 1) continue;
    for (let k = 0; k < 3; k++)
      backdrop.data[3 * i + k] = byteOfLinear(share * (linearOfByte[backdrop.data[3 * i + k] ?? 0] ?? 0));
  }
}

/** Share of the light that is left at every pixel when only the nearness of the product takes light away. */
function contactLight(placed: PlacedProduct): Float32Array {
  const { width, height, box } = placed;
  const tall = box.bottom - box.top;
  const thin = new Float32Array(width * height);
  const wide = new Float32Array(width * height);
  for (const { x, foot } of feet(placed)) {
    const reach = 0.02 * tall;
    paintColumn(thin, width, height, x, foot - reach, foot + 0.004 * tall);
    paintColumn(wide, width, height, x, foot - 0.05 * tall, foot + 0.025 * tall);
  }
  blur(thin, width, height, 0.006 * tall);
  blur(wide, width, height, 0.028 * tall);
  return thin.map((near, i) => (1 - 0.6 * near) * (1 - 0.35 * (wide[i] ?? 0)));
}

/** Takes from `kept` the light that the product keeps from the ground behind it and to its right. */
function castShadow(kept: Float32Array, placed: PlacedProduct): void {
  const { width, height, box, alpha } = placed;
  const tall = box.bottom - box.top;
  for (let band = 0; band < bands; band++) {
    const density = new Float32Array(width * height);
    const from = Math.floor((tall * band) / bands);
    const to = Math.floor((tall * (band + 1)) / bands);
    for (let up = from; up < to; up++) {
      const row = tall - 1 - up;
      const y = Math.round(box.bottom - 1 - 0.012 * tall - shadowRise * up);
      if (y < 0 || y >= height) continue;
      const shift = box.left + Math.round(shadowDrift * up);
      for (let x = 0; x < alpha.width; x++) {
        const target = x + shift;
        if (target >= width) break;
        const at = y * width + target;
        density[at] = Math.max(density[at] ?? 0, (alpha.data[row * alpha.width + x] ?? 0) / 255);
      }
    }
    blur(density, width, height, (0.012 + 0.035 * band) * tall);
    const strength = 0.34 * (1 - band / (bands + 1));
    for (let i = 0; i < kept.length; i++) kept[i] = (kept[i] ?? 1) * (1 - strength * (density[i] ?? 0));
  }
}

/** The product upside down below the ground it stands on, weaker with depth. */
function mirror(backdrop: Raster, placed: PlacedProduct, strength: number): void {
  const { width, height, box, colors, alpha } = placed;
  const tall = box.bottom - box.top;
  const ground = groundLine(placed);
  for (let column = 0; column < alpha.width; column++) {
    const line = ground[column] ?? box.bottom;
    for (let y = Math.max(0, line); y < height; y++) {
      const row = 2 * line - 1 - y - box.top;
      if (row < 0) break;
      const own = row * alpha.width + column;
      const share = (strength * (alpha.data[own] ?? 0) * Math.exp((-4 * (y - line)) / tall)) / 255;
      const at = (y * width + box.left + column) * 3;
      for (let k = 0; k < 3; k++) {
        const behind = linearOfByte[backdrop.data[at + k] ?? 0] ?? 0;
        const image = linearOfByte[colors.data[3 * own + k] ?? 0] ?? 0;
        backdrop.data[at + k] = byteOfLinear(share * image + (1 - share) * behind);
      }
    }
  }
}

/** The ground's y below every column: the foot where it stands, and on either side as high as where it stood last. */
function groundLine(placed: PlacedProduct): Int32Array {
  const { box, alpha } = placed;
  const line = new Int32Array(alpha.width).fill(box.bottom);
  const standing = feet(placed);
  let next = 0;
  for (let column = 0; column < alpha.width; column++) {
    while (next + 1 < standing.length && (standing[next + 1]?.x ?? 0) <= box.left + column) next++;
    line[column] = standing[next]?.foot ?? box.bottom;
  }
  return line;
}

/** The columns that stand on the ground: x in the picture, and the y just below their lowest point. */
function feet({ box, alpha }: PlacedProduct): { x: number; foot: number }[] {
  const tall = box.bottom - box.top;
  const found: { x: number; foot: number }[] = [];
  for (let x = 0; x < alpha.width; x++)
    for (let row = alpha.height - 1; row >= (1 - standing) * tall; row--) {
      if ((alpha.data[row * alpha.width + x] ?? 0) < 128) continue;
      found.push({ x: box.left + x, foot: box.top + row + 1 });
      break;
    }
  return found;
}

function paintColumn(
  data: Float32Array,
  width: number,
  height: number,
  x: number,
  from: number,
  to: number,
): void {
  for (let y = Math.max(0, Math.floor(from)); y <= Math.min(height - 1, Math.ceil(to)); y++)
    data[y * width + x] = 1;
}
