import type { Raster } from '@escena/core/raster';
import { slidingMax } from './sliding-max.ts';

/** of the longer side: as far as an edge may lie beside the line that it follows */
const reach = 0.006;
/** samples from which a map shows a line */
const shown = 128;
/** share of a picture beside its edges from which they follow nothing */
const crowded = 0.9;

/**
 * How closely a picture's edges follow the lines of a map: the share of the lines' pixels with an edge beside them, less what as
 * many edges would meet by chance (Cohen's κ), so that a picture full of edges follows nothing by that alone.
 * @param lines, edges white on black, 1 channel, of one size
 * @returns 0…1; 1 too where there is no line to follow
 */
export function followShare(lines: Raster, edges: Raster): number {
  const { width, height } = lines;
  const radius = Math.max(1, Math.round(reach * Math.max(width, height)));
  const near = slidingMax(Float32Array.from(edges.data), width, height, radius);
  let [met, all, covered] = [0, 0, 0];
  for (const [i, value] of near.entries()) {
    const isNear = value >= shown;
    if (isNear) covered += 1;
    if ((lines.data[i] ?? 0) < shown) continue;
    all += 1;
    if (isNear) met += 1;
  }
  const chance = covered / near.length;
  if (all === 0) return 1;
  return chance > crowded ? 0 : Math.max(0, (met / all - chance) / (1 - chance));
}
