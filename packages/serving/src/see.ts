import type { ServedCampaign } from '@escena/db/ads/find-served';
import { noContent } from './answers/answers.ts';
import { type Counting, saidOf } from './create-counting.ts';
import type { Visit } from './visit.ts';

/** A token has some 120 characters. */
const mostBytes = 500;

/** Counts an impression that the tag was told and has now seen. */
export async function see(
  counting: Counting,
  campaign: ServedCampaign | undefined,
  visit: Visit,
): Promise<Response> {
  if (!campaign) return noContent({ counted: 'no', reason: 'campaign_unknown' });
  const why = counting.refuse(visit);
  if (why) return noContent({ counted: 'no', reason: why });
  const shown = await counting.find(campaign, await readShort(visit.request));
  if ('missed' in shown) return noContent(saidOf(shown.missed));
  return noContent({ counted: shown.isNew ? 'now' : 'before', impression: shown.id });
}

/** The body's text; null: it is longer than anything that we gave out. */
async function readShort({ body }: Request): Promise<string | null> {
  if (!body) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8').trim();
}
