import type { Db } from '../create-db.ts';
import { rawKeptMs } from './raw-kept-days.ts';

/** Removes single impressions past their time, and what came of them; their tallies stay. */
export async function pruneRaw(db: Db, { now }: { now: Date }): Promise<void> {
  const before = new Date(now.getTime() - rawKeptMs);
  // Impressions first: an event without its impression counts nowhere; an impression without its events would count them again.
  await db.adImpression.deleteMany({ where: { at: { lt: before } } });
  await db.adEvent.deleteMany({ where: { impressionAt: { lt: before } } });
}
