import { createId } from '@escena/core/create-id';
import type { AdPlace } from '@escena/db/ads/ad-impression';
import type { ServedCampaign, ServedCreative } from '@escena/db/ads/find-served';
import { json, pixel, redirect, type Said } from './answers/answers.ts';
import type { Budget } from './create-budget.ts';
import { type Counting, saidOf } from './create-counting.ts';
import { fileAddress } from './file-address.ts';
import { idForm, signImpression } from './impression-token.ts';
import { type Nothing, pickCreative } from './pick-creative.ts';
import type { Visit } from './visit.ts';

export interface ServeOptions {
  readonly counting: Counting;
  readonly budget: Budget;
  /** of the addresses in answers: `https://escena.example` */
  readonly publicUrl: string;
  /** in [0, 1) */
  readonly random: () => number;
}

type As = 'image' | 'json' | 'tag';

/**
 * How long a picture waits for the disk: a flush takes 2 to 5 ms, and the one before may have to end first. It is counted all the
 * same; only a crash in these very milliseconds could lose it, and nobody was told that it counted.
 */
const pictureMs = 6;

const places: Readonly<Record<As, AdPlace>> = { image: 'image', json: 'api', tag: 'tag' };

/** Picks a creative, counts it and answers with it; where there is none, with nothing that would be seen. */
export async function serve(
  { counting, budget, publicUrl, random }: ServeOptions,
  campaign: ServedCampaign | undefined,
  visit: Visit,
): Promise<Response> {
  const { searchParams } = visit.url;
  const as = asOf(searchParams.get('as'));
  if (!campaign) return nothing(as, 'campaign_unknown');
  const picked = pickCreative(
    campaign,
    {
      segment: searchParams.get('segment') ?? undefined,
      format: searchParams.get('format') ?? undefined,
      width: sizeOf(searchParams.get('width')),
      height: sizeOf(searchParams.get('height')),
    },
    random,
  );
  if ('nothing' in picked) return nothing(as, picked.nothing);
  const asked = searchParams.get('impression');
  if (asked !== null && !idForm.test(asked)) return nothing(as, 'impression_malformed');
  const { id: campaignId, workspaceId, secret } = campaign;
  const { creative, held } = picked;
  const impression = { id: asked ?? createId('impression'), creativeId: creative.id, held, at: new Date() };
  const why = counting.refuse(visit);
  const answer = (shown: ServedCreative, said: Said, seen: string | null = null) =>
    as === 'image'
      ? redirect(fileAddress(shown), said)
      : json(describe(publicUrl, campaignId, shown, said, seen), said);
  if (why) return answer(creative, { counted: 'no', reason: why });
  const settle = budget.take(campaign);
  if (!settle) return nothing(as, 'most_impressions');
  if (as === 'tag') {
    // Promised: it is taken until the campaign is read again.
    settle(true);
    const token = signImpression(secret, campaignId, impression);
    const seen = `${publicUrl}/v1/seen/${campaignId}`;
    return answer(creative, { counted: 'no', reason: 'not_seen_yet', impression: token }, seen);
  }
  const recorded = await counting.show(
    { ...impression, campaignId, workspaceId, place: places[as] },
    // Whoever names it wants the same answer again; a program wants to know.
    as === 'image' && asked === null ? pictureMs : undefined,
  );
  // Of one that the answer does not wait for nobody knows yet: it most likely counts.
  settle('missed' in recorded ? recorded.missed === 'slow' : recorded.value.fresh);
  if ('missed' in recorded)
    return answer(creative, { ...saidOf(recorded.missed), impression: impression.id });
  // The same id again: what was shown then is shown now, if it still may be.
  const shown = campaign.creatives.find(({ id }) => id === recorded.value.creativeId);
  if (!shown) return nothing(as, 'withdrawn');
  return answer(shown, { counted: recorded.value.fresh ? 'now' : 'before', impression: impression.id });
}

const asOf = (text: string | null): As => (text === 'json' || text === 'tag' ? text : 'image');

/** Pixels; undefined: none that a place could have. */
function sizeOf(text: string | null): number | undefined {
  const size = Number(text);
  return size > 0 && size <= 10_000 ? size : undefined;
}

/** No picture of an error on somebody's page. */
function nothing(
  as: As,
  reason: Nothing | 'campaign_unknown' | 'impression_malformed' | 'withdrawn' | 'most_impressions',
): Response {
  const said = { counted: 'no', reason } as const;
  return as === 'image' ? pixel(said) : json({ image: null, reason }, said);
}

function describe(
  publicUrl: string,
  campaignId: string,
  creative: ServedCreative,
  { counted, reason = '', impression }: Said,
  seen: string | null,
) {
  const named = impression === undefined ? '' : `?impression=${encodeURIComponent(impression)}`;
  return {
    campaign: campaignId,
    creative: creative.cellId,
    segment: creative.segment,
    format: creative.format,
    image: `${publicUrl}${fileAddress(creative)}`,
    width: creative.width,
    height: creative.height,
    alt: creative.alt,
    click: `${publicUrl}/v1/click/${campaignId}${named}`,
    impression,
    counted,
    reason,
    seen,
  };
}
