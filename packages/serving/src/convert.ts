import type { ServedCampaign } from '@escena/db/ads/find-served';
import { pixel } from './answers/answers.ts';
import { type Counting, saidOf } from './create-counting.ts';
import type { Visit } from './visit.ts';

/** In the smallest unit of a currency: twenty million euros. */
const mostAmount = 2_000_000_000;

/** Counts a conversion that a page reports; the answer is a pixel, which looks the same whatever came of it. */
export async function convert(
  counting: Counting,
  campaign: ServedCampaign | undefined,
  visit: Visit,
): Promise<Response> {
  if (!campaign) return pixel({ counted: 'no', reason: 'campaign_unknown' });
  const why = counting.refuse(visit);
  if (why) return pixel({ counted: 'no', reason: why });
  const { searchParams } = visit.url;
  const shown = await counting.find(campaign, searchParams.get('impression'));
  if ('missed' in shown) return pixel(saidOf(shown.missed));
  const amount = Number(searchParams.get('amount') ?? Number.NaN);
  const hasAmount = Number.isInteger(amount) && amount >= 0 && amount <= mostAmount;
  return pixel(
    await counting.tell(campaign, {
      impressionId: shown.id,
      kind: 'conversion',
      ownId: nameOf(searchParams.get('id')),
      ...(hasAmount && { amount, currency: searchParams.get('currency') ?? undefined }),
    }),
  );
}

/** What PostgreSQL takes as text, and no more of it than an order's number. */
function nameOf(text: string | null): string | undefined {
  return text?.replaceAll('\0', '').slice(0, 100) || undefined;
}
