import type { ServedCampaign } from '@escena/db/ads/find-served';
import { missing, redirect, type Said } from './answers/answers.ts';
import { type Counting, saidOf } from './create-counting.ts';
import { landingAddress } from './landing-address.ts';
import type { Visit } from './visit.ts';

/** Counts a click and leads to the campaign's page, whatever comes of the counting: somebody wants to go there. */
export async function followClick(
  counting: Counting,
  campaign: ServedCampaign | undefined,
  visit: Visit,
): Promise<Response> {
  if (!campaign) return missing();
  const go = (said: Said, creativeId?: string) => {
    const creative = campaign.creatives.find(({ id }) => id === creativeId);
    const address = landingAddress(campaign, creative, said.impression);
    return address === undefined ? missing() : redirect(address, said);
  };
  const why = counting.refuse(visit);
  if (why) return go({ counted: 'no', reason: why });
  const shown = await counting.find(campaign, visit.url.searchParams.get('impression'));
  if ('missed' in shown) return go(saidOf(shown.missed));
  return go(await counting.tell(campaign, { impressionId: shown.id, kind: 'click' }), shown.creativeId);
}
