import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import { type CampaignPlace, lockCampaign } from '../campaigns/get-campaign.ts';
import type { Db, Tx } from '../create-db.ts';
import type { CreativeState } from '../generated/enums.ts';
import { inTransaction } from '../in-transaction.ts';

interface ReviewCreativesOptions extends CampaignPlace {
  /** each with the hash of the file that was looked at */
  readonly creatives: readonly { readonly id: string; readonly sha256: string }[];
  /** `waiting`: a decision taken back */
  readonly verdict: CreativeState;
  readonly note: string;
  readonly byId: string;
}

/**
 * Writes down what a member decided about some creatives' files, all or none. What was decided alike already is left alone.
 * @throws AppError `not_found`, `ads.ended`; `ads.newer_file` when one was made anew meanwhile
 */
export async function reviewCreatives(
  db: Db | Tx,
  { creatives, verdict, note, byId, ...place }: ReviewCreativesOptions,
): Promise<void> {
  const { workspaceId, campaignId } = place;
  await inTransaction(db, async (tx) => {
    await lockCampaign(tx, place);
    const asked = new Map(creatives.map(({ id, sha256 }) => [id, sha256]));
    const found = await tx.creative.findMany({
      where: { workspaceId, campaignId, retiredAt: null, id: { in: [...asked.keys()] } },
      select: { id: true, sha256: true, state: true },
    });
    if (found.length < asked.size) throw new AppError('not_found', { data: { campaignId } });
    const newer = found.filter(({ id, sha256 }) => sha256 === null || asked.get(id) !== sha256);
    if (newer.length > 0) throw new AppError('ads.newer_file', { data: { creatives: newer.length } });
    const decided = found.filter(({ state }) => state !== verdict);
    for (const { id, sha256 } of decided)
      await tx.creative.update({
        where: { id, workspaceId },
        data:
          verdict === 'approved'
            ? { state: verdict, approvedById: byId, approvedAt: new Date(), approvedSha256: sha256 }
            : { state: verdict, approvedById: null, approvedAt: null, approvedSha256: null },
        select: { id: true },
      });
    await tx.creativeReview.createMany({
      data: decided.flatMap(({ id, sha256 }) =>
        sha256 === null
          ? []
          : [{ id: createId('creativeReview'), workspaceId, creativeId: id, verdict, note, sha256, byId }],
      ),
    });
  });
}
