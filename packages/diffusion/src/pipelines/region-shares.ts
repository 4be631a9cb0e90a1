import { DiffusionError } from '../diffusion-error.ts';
import type { RegionRequest } from '../generate-request.ts';

export interface LatentGrid {
  readonly height: number;
  readonly width: number;
}

/**
 * What each prompt counts in each cell of the latents [h·w]: the boxes in their order by weight, then the whole picture's
 * prompt where they leave it room. All together are 1 in every cell (the normalised masks of MultiDiffusion, equation 5).
 * @param feather share of the shorter side over which a box fades inside its edges; edges at the picture's own do not fade
 * @throws DiffusionError `input.invalid` naming a box that holds no cell's centre
 */
export function regionShares(
  regions: readonly Pick<RegionRequest, 'box' | 'weight'>[],
  grid: LatentGrid,
  feather: number,
): readonly Float32Array[] {
  const covers = regions.map(({ box }) => coverage(box, grid, feather * Math.min(grid.height, grid.width)));
  covers.forEach((cover, i) => {
    if (cover.some((value) => value > 0)) return;
    throw new DiffusionError('input.invalid', {
      input: `extra.regions.${i}.box`,
      detail: `is smaller than a cell of the ${grid.width}×${grid.height} latents`,
    });
  });
  const shares = Array.from({ length: regions.length + 1 }, () => new Float32Array(grid.height * grid.width));
  for (let cell = 0; cell < grid.height * grid.width; cell++) {
    const covered = covers.map((cover) => cover[cell] as number);
    const rest = Math.max(0, 1 - covered.reduce((sum, value) => sum + value, 0));
    const weights = [...covered.map((value, r) => value * (regions[r]?.weight ?? 0)), rest];
    const all = weights.reduce((sum, value) => sum + value, 0);
    shares.forEach((share, r) => {
      share[cell] = (weights[r] as number) / all;
    });
  }
  return shares;
}

/** @param ramp cells over which a box rises from nothing at its edge to 1 */
function coverage(box: RegionRequest['box'], { height, width }: LatentGrid, ramp: number): Float32Array {
  const [left, top, right, bottom] = box;
  const out = new Float32Array(height * width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      out[y * width + x] = Math.min(
        along(x, { from: left, to: right, size: width }, ramp),
        along(y, { from: top, to: bottom, size: height }, ramp),
      );
  }
  return out;
}

interface Stretch {
  /** shares of `size` */
  readonly from: number;
  readonly to: number;
  /** cells */
  readonly size: number;
}

/** 0…1 for the cell at `at`: by how far its centre lies inside. */
function along(at: number, { from, to, size }: Stretch, ramp: number): number {
  const centre = at + 0.5;
  const inside = centre >= from * size && centre < to * size;
  if (!inside || ramp === 0) return inside ? 1 : 0;
  const fromStart = from > 0 ? (centre - from * size) / ramp : 1;
  const fromEnd = to < 1 ? (to * size - centre) / ramp : 1;
  return Math.min(fromStart, fromEnd, 1);
}
