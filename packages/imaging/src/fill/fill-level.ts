/** One size of the picture that is being filled: what every pixel shows, where it lies on its surface, and who may lend. */
import { type Surface, type SurfaceMap, mapPoint } from './surface-map.ts';

export interface FillLevel {
  readonly width: number;
  readonly height: number;
  /** [n·3] texture: display values ÷ light; changed in the hole as the fill goes on */
  readonly texture: Float32Array;
  /** 1 where the fill goes */
  readonly hole: Uint8Array;
  /** pixels of the hole, row by row */
  readonly targets: Int32Array;
  /** 1 where a pixel and all around it shows its surface bare: middles of patches that may be copied */
  readonly lender: Uint8Array;
  /** 0…1 how much a pixel of a patch counts: nothing where something else than the surface is seen */
  readonly trust: Float32Array;
  readonly label: Uint8Array;
  readonly surfaces: readonly Surface[];
  /** [n·2] place on the surface, metres */
  readonly place: Float32Array;
  /** [n·4] change of place a pixel to the right, and a pixel down: ∂u/∂x, ∂u/∂y, ∂v/∂x, ∂v/∂y */
  readonly slope: Float32Array;
}

/** pixels: half a patch; 7 × 7 as in most of the literature */
export const patchRadius = 3;
/** share of the trust that a pixel keeps for every pixel farther inside the hole (Wexler, Shechtman, Irani 2007, α) */
const trustKept = 0.85;
const leastTrust = 0.12;

export interface LevelInput {
  readonly width: number;
  readonly height: number;
  readonly texture: Float32Array;
  readonly hole: Uint8Array;
  /** 1 where the surface is seen bare */
  readonly bare: Uint8Array;
  readonly label: Uint8Array;
  readonly surfaces: SurfaceMap['surfaces'];
}

export function createLevel(input: LevelInput): FillLevel {
  const { width, height, hole, bare, label, surfaces } = input;
  const count = width * height;
  const place = new Float32Array(2 * count);
  const slope = new Float32Array(4 * count);
  const here = new Float64Array(2);
  const right = new Float64Array(2);
  const down = new Float64Array(2);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const surface = surfaces[label[i] ?? 0];
      if (!surface) continue;
      mapPoint(surface.toPlane, (x + 0.5) / width, (y + 0.5) / height, here);
      mapPoint(surface.toPlane, (x + 1.5) / width, (y + 0.5) / height, right);
      mapPoint(surface.toPlane, (x + 0.5) / width, (y + 1.5) / height, down);
      place.set(here, 2 * i);
      for (let k = 0; k < 2; k++) {
        slope[4 * i + 2 * k] = (right[k] ?? 0) - (here[k] ?? 0);
        slope[4 * i + 2 * k + 1] = (down[k] ?? 0) - (here[k] ?? 0);
      }
    }
  return {
    ...input,
    targets: Int32Array.from(indicesOf(hole)),
    lender: lendersOf(bare, hole, { width, height }),
    trust: trustOf(bare, hole, { width, height }),
    place,
    slope,
  };
}

function indicesOf(mask: Uint8Array): number[] {
  const out: number[] = [];
  mask.forEach((on, i) => on && out.push(i));
  return out;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function lendersOf(bare: Uint8Array, hole: Uint8Array, { width, height }: Size): Uint8Array {
  const out = new Uint8Array(bare.length);
  const r = patchRadius;
  // Counts over windows by sums along rows, then columns.
  const across = new Uint8Array(bare.length);
  for (let y = 0; y < height; y++) {
    let run = 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      run = bare[i] && !hole[i] ? run + 1 : 0;
      if (run > 2 * r) across[i - r] = 1;
    }
  }
  for (let x = 0; x < width; x++) {
    let run = 0;
    for (let y = 0; y < height; y++) {
      const i = y * width + x;
      run = across[i] ? run + 1 : 0;
      if (run > 2 * r) out[i - r * width] = 1;
    }
  }
  return out;
}

function trustOf(bare: Uint8Array, hole: Uint8Array, { width, height }: Size): Float32Array {
  const trust = Float32Array.from(bare, (on, i) => (on && !hole[i] ? 1 : 0));
  // City-block distance from what is bare, by two sweeps.
  const decay = (i: number, from: number): void => {
    if (hole[i]) trust[i] = Math.max(trust[i] ?? 0, (trust[from] ?? 0) * trustKept);
  };
  for (let i = 0; i < trust.length; i++) {
    if (i % width) decay(i, i - 1);
    if (i >= width) decay(i, i - width);
  }
  for (let i = width * height - 1; i >= 0; i--) {
    if ((i + 1) % width) decay(i, i + 1);
    if (i + width < trust.length) decay(i, i + width);
  }
  return trust.map((value, i) => (hole[i] ? Math.max(leastTrust, value) : value));
}
