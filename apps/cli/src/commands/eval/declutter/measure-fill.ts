import { createRaster, type Raster } from '@escena/core/raster';
import { dilateMask } from '@escena/imaging/mask';
import { compareStructure } from '@escena/scene/compare-structure';

export interface FillScore {
  /** dB inside the mask, of display values */
  readonly psnr: number;
  /** 0…1 share of the straight lines inside the mask, by length, that truth and result have in common */
  readonly lines: number;
  /** share of the mask in places that look like another surface than the truth */
  readonly otherwise: number;
}

/** pixels beside the mask with which its edge is compared, too */
const around = 12;

export async function measureFill(
  truth: Raster,
  result: Raster,
  { mask, signal }: { readonly mask: Raster; readonly signal: AbortSignal },
): Promise<FillScore> {
  let [squares, count] = [0, 0];
  mask.data.forEach((on, i) => {
    if (!on) return;
    for (let c = 0; c < 3; c++) {
      const at = (raster: Raster): number => raster.data[i * raster.channels + c] ?? 0;
      squares += (at(truth) - at(result)) ** 2;
      count++;
    }
  });
  const near = dilateMask(mask, around);
  const covered = createRaster(mask.width, mask.height, 1);
  near.data.forEach((on, i) => (covered.data[i] = on ? 0 : 255));
  const { lines, regions } = await compareStructure(truth, result, { covered, signal });
  const scale = 640 / Math.max(mask.width, mask.height);
  const masked = (count / 3) * Math.min(1, scale) ** 2;
  return {
    psnr: 10 * Math.log10(255 ** 2 / (squares / Math.max(1, count))),
    lines,
    otherwise: regions.reduce((sum, { pixels }) => sum + pixels, 0) / Math.max(1, masked),
  };
}
