import type { Raster } from '@escena/core/raster';
import { linearOfByte } from '@escena/imaging/transfer';
import type { Guide } from '@escena/scene/guide';
import { guideRadiance } from '@escena/scene/shade-guide';

/** Pixels covered less than this are changed no more than one that is covered so far: their change is mostly background. */
const leastCoverage = 0.5;

/**
 * The guide with a model's picture on its furniture: coverage and shadow are the traced ones, so that the composite changes
 * the same pixels as before and no floor or wall takes a model's colour.
 * @param shown the guide in the photo, as the model was shown it; same size as `model`
 * @param keep [h·w] share of the model's change that is taken
 */
export function repaintGuide(
  guide: Guide,
  { shown, model, keep }: { readonly shown: Raster; readonly model: Raster; readonly keep: Float32Array },
): Guide {
  const radiance = guideRadiance(guide).data;
  const { coverage } = guide;
  for (let i = 0; i < coverage.length; i++) {
    const share = coverage[i] ?? 0;
    const taken = share > 0 ? (keep[i] ?? 0) / Math.max(leastCoverage, share) : 0;
    if (taken === 0) continue;
    for (let c = 0; c < 3; c++) {
      const before = linearOfByte[shown.data[i * shown.channels + c] ?? 0] ?? 0;
      const after = linearOfByte[model.data[i * model.channels + c] ?? 0] ?? 0;
      radiance[i * 3 + c] = Math.max(0, (radiance[i * 3 + c] ?? 0) + taken * (after - before));
    }
  }
  // As light on white: what is left of albedo and gloss is in the picture already.
  return {
    ...guide,
    albedo: new Float32Array(radiance.length).fill(1),
    light: radiance,
    specular: new Float32Array(radiance.length),
  };
}
