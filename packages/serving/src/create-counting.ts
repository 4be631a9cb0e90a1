import { setTimeout as sleep } from 'node:timers/promises';
import { type AppError, toAppError } from '@escena/core/app-error';
import type { AdImpression } from '@escena/db/ads/ad-impression';
import { findImpression } from '@escena/db/ads/find-impression';
import type { ServedCampaign } from '@escena/db/ads/find-served';
import { rawKeptMs } from '@escena/db/ads/raw-kept-days';
import { type AdEventGiven, recordEvents } from '@escena/db/ads/record-events';
import { type RecordedImpression, recordImpressions } from '@escena/db/ads/record-impressions';
import type { Db } from '@escena/db/create-db';
import { withRetry } from '@escena/db/with-retry';
import type { Said } from './answers/answers.ts';
import { type ClientLimit, createClientLimit } from './client-limit.ts';
import { createRecorder } from './create-recorder.ts';
import { idForm, isToken, readImpression } from './impression-token.ts';
import type { Visit } from './visit.ts';
import { type Uncounted, whyUncounted } from './who-asks.ts';

export interface Counting {
  /** Undefined: it counts. */
  refuse(visit: Visit): Uncounted | undefined;
  /**
   * Resolves when it is committed, or when it was waited for long enough.
   * @param mostMs default a second
   */
  show(impression: AdImpression, mostMs?: number): Promise<InTime<RecordedImpression>>;
  /**
   * The impression that a page names by its id or its token. One that only its token knows is counted now: whoever clicks it has
   * seen it.
   */
  find(
    campaign: ServedCampaign,
    named: string | null,
  ): Promise<NamedImpression | { readonly missed: Missed }>;
  tell(campaign: ServedCampaign, event: AdEventGiven): Promise<Said>;
}

/** `slow`: it may still be counted; asking again tells. The third: this campaign knows no such impression, or not any more. */
export type Missed = 'slow' | 'unavailable' | 'ads.impression_unknown';

export type InTime<T> = { readonly value: T } | { readonly missed: Missed };

export interface NamedImpression {
  readonly id: string;
  readonly creativeId: string;
  /** counted by this very look */
  readonly isNew: boolean;
}

/** Then the database is away or drowning: a page goes on without it. */
const patienceMs = 1000;

export interface CountingOptions {
  readonly db: Db;
  readonly limit?: ClientLimit;
  /** hears of what the database refused, once a second at most: an outage fails hundreds of requests */
  readonly report: (error: AppError) => void;
}

const reportEveryMs = 1000;

export function createCounting({ db, limit = createClientLimit(), report }: CountingOptions): Counting {
  let reportedAt = Number.NEGATIVE_INFINITY;
  const fail = (thrown: unknown): { readonly missed: Missed } => {
    const now = performance.now();
    if (now - reportedAt >= reportEveryMs) {
      reportedAt = now;
      report(toAppError(thrown));
    }
    return { missed: 'unavailable' };
  };

  // What is written twice counts once: trying again is safe.
  const recorder = createRecorder((impressions) =>
    withRetry(() => recordImpressions(db, impressions), { attempts: 2 }),
  );
  const show: Counting['show'] = (impression, mostMs) => inTime(recorder.record(impression), fail, mostMs);
  return {
    refuse: ({ request, client }) => whyUncounted(request) ?? (limit.take(client) ? undefined : 'too_many'),
    show,
    async find(campaign, named) {
      const { id: campaignId, workspaceId, secret } = campaign;
      if (named === null) return unknown;
      if (!isToken(named)) {
        if (!idForm.test(named)) return unknown;
        const found = await inTime(findImpression(db, { campaignId, id: named }), fail);
        if ('missed' in found) return found;
        return found.value ? { id: named, ...found.value, isNew: false } : unknown;
      }
      const promised = readImpression(secret, campaignId, named);
      // Older ones may have been counted and forgotten: they would count again.
      if (!promised || promised.at.getTime() < Date.now() - rawKeptMs) return unknown;
      const shown = await show({ ...promised, campaignId, workspaceId, place: 'tag' });
      if ('missed' in shown) return shown;
      return { id: promised.id, creativeId: shown.value.creativeId, isNew: shown.value.fresh };
    },
    async tell({ id: campaignId, workspaceId }, event) {
      const { impressionId: impression } = event;
      const told = await inTime(
        withRetry(() => recordEvents(db, { workspaceId, campaignId, source: 'pixel', events: [event] }), {
          attempts: 2,
        }),
        fail,
      );
      if ('missed' in told) return saidOf(told.missed);
      const [outcome] = told.value;
      if (!outcome || 'error' in outcome) return { counted: 'no', reason: outcome?.error.code };
      return { counted: outcome.counted ? 'now' : 'before', impression };
    },
  };
}

const unknown = { missed: 'ads.impression_unknown' } as const;

/** What is said where nothing is known to be counted. */
export const saidOf = (missed: Missed): Said => ({
  counted: missed === 'slow' ? 'unknown' : 'no',
  reason: missed,
});

async function inTime<T>(
  work: Promise<T>,
  fail: (thrown: unknown) => { readonly missed: Missed },
  mostMs = patienceMs,
): Promise<InTime<T>> {
  const timer = new AbortController();
  const late = sleep(mostMs, { missed: 'slow' } as const, { signal: timer.signal });
  // When the work wins, the timer's end is nobody's business.
  late.catch(() => undefined);
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } catch (thrown) {
    return fail(thrown);
  } finally {
    timer.abort();
  }
}
