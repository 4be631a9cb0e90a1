/** Why a request is answered and not counted. */
export type Uncounted = 'privacy' | 'prefetch' | 'bot' | 'too_many' | 'unavailable';

/** Programs that say that they are none: of the others nobody can know. */
const bots = /bot\b|crawl|spider|slurp|preview|facebookexternalhit|lighthouse/i;

/**
 * Whether somebody is there to see an ad who lets it be counted. `Sec-GPC` and `DNT` (Global Privacy Control, Do Not Track): they see
 * the ad, it is not counted, and their click is not tied to it.
 */
export function whyUncounted({ method, headers }: Request): Uncounted | undefined {
  if (headers.get('sec-gpc') === '1' || headers.get('dnt') === '1') return 'privacy';
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz') ?? '';
  if (method === 'HEAD' || /prefetch|prerender|preview/i.test(purpose)) return 'prefetch';
  if (bots.test(headers.get('user-agent') ?? '')) return 'bot';
  return undefined;
}
