import type { ServedCampaign, ServedCreative } from '@escena/db/ads/find-served';
import { trackedUrl } from '@escena/verticals/ads/export/tracked-url';

/** What a landing page reads the impression off, to report a conversion by. */
export const impressionParameter = 'escena_impression';

/**
 * Where a click leads: the campaign's own page and nothing else, with the creative's stable id for analytics. Undefined: it says
 * no page of the web.
 */
export function landingAddress(
  { id, landingUrl }: Pick<ServedCampaign, 'id' | 'landingUrl'>,
  creative: Pick<ServedCreative, 'cellId' | 'segment'> | undefined,
  impression: string | undefined,
): string | undefined {
  if (!/^https?:\/\//i.test(landingUrl) || !URL.canParse(landingUrl)) return undefined;
  const utm = { source: 'escena', medium: 'display', campaign: id };
  const url = new URL(
    creative
      ? trackedUrl(landingUrl, { ...utm, content: creative.cellId, term: creative.segment })
      : landingUrl,
  );
  if (impression !== undefined) url.searchParams.set(impressionParameter, impression);
  return url.href;
}
