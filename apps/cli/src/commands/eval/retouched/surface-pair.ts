/** A made-up room photographed as it is and with another floor, or with its walls painted: what a preview must look like is known. */
import { createRaster, type Raster } from '@escena/core/raster';
import { luminance } from '@escena/imaging/color';
import { linearOfHex } from '@escena/imaging/hex-color';
import { lightAt } from '@escena/imaging/light-at';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import type { Camera } from '@escena/scene/camera';
import { syntheticPhoto } from '@escena/scene/synthetic-photo';

export interface SurfacePair {
  readonly name: string;
  readonly photo: Raster;
  /** the same view with the other surface, at the photo's exposure */
  readonly truth: Raster;
  /** 1 channel: 255 where that surface is seen */
  readonly seen: Raster;
  readonly camera: Camera;
}

export const color = { floor: '#7c8a80', walls: '#6f8796' } as const;

/** levels of 255, averaged over a window, that noise and compression explain */
const explained = 10;
const window = 2;

/** @param seed another is another room; every fourth, from 3 on, is furnished */
export async function surfacePair(
  seed: number,
  surface: 'floor' | 'walls',
  options: { readonly longSide: number; readonly threads: number; readonly signal: AbortSignal },
): Promise<SurfacePair> {
  const paint = linearOfHex(color[surface]);
  const { photo, camera, floor } = await syntheticPhoto(seed, options);
  const other = await syntheticPhoto(seed, {
    ...options,
    change: (plan) =>
      surface === 'floor'
        ? { ...plan, floor: { ...plan.floor, kind: 'carpet', color: paint } }
        : { ...plan, paint: { back: paint, left: paint, right: paint, front: paint } },
  });
  const truth = exposedAs(photo, other.photo, (i) => (floor[i] === 1) !== (surface === 'floor'));
  const seen =
    surface === 'floor'
      ? { ...createRaster(photo.width, photo.height, 1), data: floor.map((on) => 255 * on) }
      : differing(photo, truth, floor);
  return { name: `${surface} ${seed}`, photo, truth, seen, camera };
}

/** A camera's meter answers to the other surface: undone by what has not changed. @param unchanged whether a pixel shows that */
function exposedAs(photo: Raster, other: Raster, unchanged: (i: number) => boolean): Raster {
  const ratios: number[] = [];
  for (let i = 0; i < photo.width * photo.height; i += 5) {
    const [a, b] = [luminance(...lightAt(photo, i)), luminance(...lightAt(other, i))];
    // Linear in both: no burnt window, no shoulder, no noise.
    if (unchanged(i) && Math.max(a, b) < 0.45 && Math.min(a, b) > 0.02) ratios.push(a / b);
  }
  const gain = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 1;
  return { ...other, data: other.data.map((value) => byteOfLinear(gain * (linearOfByte[value] ?? 0))) };
}

function differing(one: Raster, other: Raster, floor: Uint8Array): Raster {
  const { width, height, channels } = one;
  const out = createRaster(width, height, 1);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (floor[y * width + x]) continue;
      const sum = [0, 0, 0];
      let count = 0;
      for (let v = Math.max(0, y - window); v <= Math.min(height - 1, y + window); v++)
        for (let u = Math.max(0, x - window); u <= Math.min(width - 1, x + window); u++) {
          count++;
          for (let c = 0; c < 3; c++) {
            const at = (v * width + u) * channels + c;
            sum[c] = (sum[c] ?? 0) + (one.data[at] ?? 0) - (other.data[at] ?? 0);
          }
        }
      if (sum.some((value) => Math.abs(value) > explained * count)) out.data[y * width + x] = 255;
    }
  return out;
}
