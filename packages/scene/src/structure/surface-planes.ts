import type { Raster } from '@escena/core/raster';
import { linearToOklab } from '@escena/imaging/color';
import { createWorkingImage } from '../room/working-image.ts';
import { resizeRaster } from '@escena/imaging/resize';

/** A picture at the size it is compared at, in OKLab (l 0…1). */
export interface SurfacePlanes {
  readonly width: number;
  readonly height: number;
  readonly l: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
  /** 1 where a channel is as bright as a file can say: how bright it was is not known */
  readonly burnt: Uint8Array;
}

/** linear light from which a channel counts as burnt out */
const full = 0.98;

/** @param like another picture's size to have; left out: `longSide`, never enlarged */
export function surfacePlanes(
  picture: Raster,
  longSide: number,
  like?: Pick<SurfacePlanes, 'width' | 'height'>,
): SurfacePlanes {
  let small = createWorkingImage(picture, longSide);
  if (like && (small.width !== like.width || small.height !== like.height))
    small = createWorkingImage(resizeRaster(picture, like.width, like.height), longSide);
  const { width, height, red, green, blue } = small;
  const [l, a, b] = [
    new Float32Array(red.length),
    new Float32Array(red.length),
    new Float32Array(red.length),
  ];
  const burnt = new Uint8Array(red.length);
  for (let i = 0; i < red.length; i++) {
    const rgb = [red[i] ?? 0, green[i] ?? 0, blue[i] ?? 0] as const;
    [l[i], a[i], b[i]] = linearToOklab(rgb);
    if (Math.max(...rgb) > full) burnt[i] = 1;
  }
  return { width, height, l, a, b, burnt };
}
