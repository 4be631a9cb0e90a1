import { reviewCreatives } from '@escena/db/creatives/review-creatives';
import { mostCells } from '@escena/verticals/ads/contract';
import { z } from 'zod';
import { readCampaign } from '../../campaigns/read-campaign.ts';
import { procedureFor } from '../../member-procedure.ts';

export const creativeReview = {
  creatives: z
    .array(
      z.object({
        id: z.string().min(1).max(80).describe('`crv_…`'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('Of the file that was looked at: another one is not meant.'),
      }),
    )
    .min(1)
    .max(mostCells),
  verdict: z
    .enum(['approved', 'rejected', 'waiting'])
    .describe('`approved`: it may be shown; `rejected`: it may not; `waiting`: a decision taken back.'),
  note: z.string().trim().max(2000).default('').describe('Why.'),
};

/**
 * Says whether creatives may be shown; only approved ones are. All or none. @throws `not_found`, `ads.ended`, `ads.newer_file`
 */
export const review = procedureFor('approve')
  .input(z.object({ id: z.string(), ...creativeReview }))
  .mutation(async ({ ctx, input: { id: campaignId, ...said } }) => {
    const place = { workspaceId: ctx.workspace.id, campaignId };
    await reviewCreatives(ctx.db, { ...place, ...said, byId: ctx.userId });
    const { verdict, creatives } = said;
    ctx.audit({ targetId: campaignId, detail: { verdict, creatives: creatives.length } });
    return readCampaign(ctx.db, place);
  });
