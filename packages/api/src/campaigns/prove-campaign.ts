import { AppError } from '@escena/core/app-error';
import { findCreativeFile } from '@escena/db/creatives/find-creative-file';
import { slug } from '@escena/feeds/slug';
import { makeProof, type Proof, type ProofCreative } from '@escena/verticals/ads/proof';
import type { Context } from '../context.ts';
import type { CampaignView, CreativeView } from '../views/campaign-view.ts';
import { cellOf } from './approved-creatives.ts';

interface ProofOptions extends Pick<Proof, 'locale' | 'loadFont'> {
  readonly workspaceId: string;
  readonly signal?: AbortSignal;
}

/** All creatives of a campaign that were made, as a PDF. @throws AppError `not_found` while there is none */
export async function proveCampaign(
  { db, storage }: Pick<Context, 'db' | 'storage'>,
  { name, plan, creatives }: CampaignView,
  { workspaceId, locale, loadFont, signal }: ProofOptions,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const made = creatives.filter(({ sha256 }) => sha256 !== null);
  if (made.length === 0 || !plan) throw new AppError('not_found', { detail: 'nothing is made yet' });
  const shown: ProofCreative[] = [];
  for (const creative of made) {
    const { storageKey } = await findCreativeFile(db, { workspaceId, creativeId: creative.id });
    shown.push({ ...factsOf(creative), file: await storage.read(storageKey) });
  }
  const bytes = await makeProof({
    campaign: name,
    segments: plan.segments,
    creatives: shown,
    syntheticPerson: plan.syntheticPerson,
    locale,
    loadFont,
    ...(signal && { signal }),
  });
  return { fileName: `${slug(name) || 'campaign'}.pdf`, bytes };
}

function factsOf(creative: CreativeView): Omit<ProofCreative, 'file'> {
  const { findings, state, reviews, sha256 } = creative;
  const decision = reviews.find((review) => review.verdict === state && review.sha256 === sha256);
  return {
    cell: cellOf(creative),
    findings,
    state,
    decidedBy: decision?.by ?? null,
    decidedAt: decision?.at ?? null,
    note: decision?.note ?? '',
  };
}
