export interface ClientLimit {
  /** Takes one from what this client may have counted now; false: it has had all of it. */
  take(client: string | null): boolean;
}

/** A visitor sees a few ads a second; the server of a shop that asks for its visitors some hundred. */
const defaults = { perSecond: 200, burst: 1000 };

interface Bucket {
  tokens: number;
  at: number;
}

const sweepMs = 10_000;

/**
 * How much one address may have counted: a script on one machine cannot drown a campaign's figures. Addresses are in memory only,
 * and for some seconds; none is written down.
 * @param now milliseconds, of a clock that never goes back
 */
export function createClientLimit({
  perSecond = defaults.perSecond,
  burst = defaults.burst,
  now = () => performance.now(),
} = {}): ClientLimit {
  const buckets = new Map<string, Bucket>();
  let sweptAt = now();
  const sweep = (at: number) => {
    if (at - sweptAt < sweepMs) return;
    sweptAt = at;
    for (const [client, bucket] of buckets)
      if (bucket.tokens + ((at - bucket.at) / 1000) * perSecond >= burst) buckets.delete(client);
  };
  return {
    take(client) {
      const at = now();
      sweep(at);
      const key = client ?? '';
      const { tokens, at: before } = buckets.get(key) ?? { tokens: burst, at };
      const left = Math.min(burst, tokens + ((at - before) / 1000) * perSecond) - 1;
      buckets.set(key, { tokens: Math.max(left, 0), at });
      return left >= 0;
    },
  };
}
