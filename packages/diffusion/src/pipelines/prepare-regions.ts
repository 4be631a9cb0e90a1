import type { Bootstrap, Region } from '../denoisers/regional.ts';
import type { Conditioning } from '../families/family.ts';
import { imageSource } from './image-source.ts';
import type { Job } from './image-start.ts';
import { latentDims } from './latent-dims.ts';
import { plainGrounds } from './plain-grounds.ts';
import { regionShares } from './region-shares.ts';

/** One image's regions; called once an image. */
export type PlacedRegions = (image: number) => readonly Region[];

/**
 * A request's regions, and the rest of the picture under its own prompt; undefined where it has none.
 * @param whole the request's prompts, encoded
 */
export async function prepareRegions(job: Job, whole: Conditioning): Promise<PlacedRegions | undefined> {
  const { models, family, request, size, plan } = job;
  const { regions = [], region_feather: feather, region_bootstrap: share } = request.extra;
  if (regions.length === 0) return undefined;
  const dims = latentDims(job);
  const [, , height = 0, width = 0] = dims;
  const shares = regionShares(regions, { height, width }, feather);
  const conditionings: Conditioning[] = [];
  for (const { prompt } of regions) {
    const extra = { ...request.extra, prompt_2: undefined, prompt_3: undefined };
    const own = await family.encodePrompts(models, { ...request, prompt, extra }, size);
    // The same values object, so that rows without a prompt are the same rows.
    conditionings.push({ ...own, ...(whole.negative && { negative: whole.negative }) });
  }
  const calls = Math.round(plan.timesteps.length * share);
  const grounds = calls > 0 ? await plainGrounds(models, dims) : [];
  return (image) => {
    // A source of its own: the image's draws stay in their order.
    const noise = imageSource(request, image).randn(dims);
    const bootstrap: Bootstrap | undefined = calls > 0 ? { calls, grounds, noise } : undefined;
    const placed = [...conditionings, whole].map((conditioning, r): Region => {
      const own = shares[r] ?? new Float32Array();
      return { conditioning, shares: own, bootstrap: r < regions.length ? bootstrap : undefined };
    });
    return placed.filter((region) => region.shares.some((value) => value > 0));
  };
}
