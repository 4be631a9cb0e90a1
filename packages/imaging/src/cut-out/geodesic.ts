import type { ColorPlanes } from './color-planes.ts';

const sweeps = 2;
/** what a step costs in a plain area: a little, so that far is far there too */
const plainStep = 0.002;

/**
 * Length of the easiest way from the nearest seed, where a step costs its change of colour (Toivanen 1996, raster scans
 * forth and back).
 * @param seeds 1 where ways start
 * @param gentle change of colour a step that costs nothing: a penumbra's
 */
export function geodesicDistance(
  { width, height, l, a, b }: ColorPlanes,
  seeds: Uint8Array,
  gentle = 0,
): Float32Array {
  const plain = gentle > 0 ? 0 : plainStep;
  const distance = new Float32Array(seeds.length).fill(1e6);
  for (let i = 0; i < seeds.length; i++) if (seeds[i]) distance[i] = 0;
  const relax = (i: number, j: number, step: number): void => {
    const dl = (l[i] ?? 0) - (l[j] ?? 0);
    const da = (a[i] ?? 0) - (a[j] ?? 0);
    const db = (b[i] ?? 0) - (b[j] ?? 0);
    const change = Math.sqrt(dl * dl + 4 * (da * da + db * db)) - step * gentle;
    const way = (distance[j] ?? 0) + step * plain + (change > 0 ? change : 0);
    if (way < (distance[i] ?? 0)) distance[i] = way;
  };
  const diagonal = Math.SQRT2;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++) {
        if (x > 0) relax(i, i - 1, 1);
        if (y === 0) continue;
        relax(i, i - width, 1);
        if (x > 0) relax(i, i - width - 1, diagonal);
        if (x + 1 < width) relax(i, i - width + 1, diagonal);
      }
    for (let y = height - 1, i = width * height - 1; y >= 0; y--)
      for (let x = width - 1; x >= 0; x--, i--) {
        if (x + 1 < width) relax(i, i + 1, 1);
        if (y + 1 === height) continue;
        relax(i, i + width, 1);
        if (x + 1 < width) relax(i, i + width + 1, diagonal);
        if (x > 0) relax(i, i + width - 1, diagonal);
      }
  }
  return distance;
}
