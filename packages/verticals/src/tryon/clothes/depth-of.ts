import type { Raster } from '@escena/core/raster';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';
import { signedDistance } from '@escena/imaging/signed-distance';
import type { Depth } from './trace-edge.ts';

/** finer tells no edge better than its own softness does */
const workingSide = 800;

/** How far within a mask places of its picture are. @param mask 1 channel; what its border cuts off goes on beyond it */
export function depthOf(mask: Raster): Depth {
  const { width, height } = fitWithin(mask, workingSide);
  const small = resizeRaster(mask, width, height);
  const labels = small.data.map((value) => (value > 127 ? 1 : 0));
  const distances = signedDistance(labels, width, height);
  const scale = mask.width / width;
  const at = (i: number, j: number): number =>
    distances[Math.min(height - 1, Math.max(0, j)) * width + Math.min(width - 1, Math.max(0, i))] ?? 0;
  return ([x, y]) => {
    const [u, v] = [x / scale - 0.5, y / scale - 0.5];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const [a, b] = [u - i, v - j];
    return (
      scale *
      ((1 - b) * ((1 - a) * at(i, j) + a * at(i + 1, j)) +
        b * ((1 - a) * at(i, j + 1) + a * at(i + 1, j + 1)))
    );
  };
}
