import type { Creative } from '@escena/db/creatives/creative-fields';
import type { CampaignCard } from '@escena/db/campaigns/page-campaigns';
import type { AdCopy } from '@escena/verticals/ads/ad-copy';
import type { AdFinding } from '@escena/verticals/ads/findings';
import { formatNames } from '@escena/verticals/ads/formats';
import { templateNames } from '@escena/verticals/ads/templates';
import { z } from 'zod';
import type { CampaignCardView, CreativeView } from './campaign-view.ts';
import { storedError } from './stored-error.ts';

const nameOf = (
  person: { readonly name: string | null; readonly email: string | null } | null,
): string | null => person && (person.name ?? person.email);

export function toCreativeView(
  creative: Creative,
  { outdated }: { readonly outdated: boolean },
): CreativeView {
  const { storageKey: _key, thumbKey: _thumb, recipe: _recipe, jobId: _job, mime: _mime, ...rest } = creative;
  const { errorCode, errorDetail, approvedAt, approvedBy, updatedAt: _updated, reviews, ...facts } = rest;
  const error = storedError(errorCode);
  return {
    ...facts,
    template: z.enum(templateNames).parse(facts.template),
    format: z.enum(formatNames).parse(facts.format),
    // Written by a worker alone, from its own types.
    words: facts.words as unknown as AdCopy,
    findings: facts.findings as unknown as AdFinding[],
    error: error && { ...error, ...(errorDetail !== null && { detail: errorDetail }) },
    approved: approvedAt ? { by: nameOf(approvedBy), at: approvedAt } : null,
    outdated,
    reviews: reviews.map(({ id, verdict, note, sha256, by, createdAt }) => ({
      id,
      verdict,
      note,
      sha256,
      by: nameOf(by),
      at: createdAt,
    })),
  };
}

export function toCampaignCardView({ creatives, ...card }: CampaignCard): CampaignCardView {
  const count = (state: string) => creatives.filter((one) => one.state === state).length;
  return {
    ...card,
    creatives: creatives.length,
    approved: count('approved'),
    waiting: count('waiting'),
    coverId: (creatives.find(({ state }) => state === 'approved') ?? creatives[0])?.id ?? null,
  };
}
