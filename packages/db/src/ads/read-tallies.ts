import type { Db } from '../create-db.ts';
import type { AdPlace } from './ad-impression.ts';

export interface AdTally {
  readonly creativeId: string;
  readonly hour: Date;
  readonly place: AdPlace;
  readonly held: boolean;
  readonly impressions: number;
  readonly clicks: number;
  readonly converted: number;
}

/** All that a campaign's creatives did, by the hour. */
export async function readTallies(db: Db, { campaignId }: { campaignId: string }): Promise<AdTally[]> {
  return db.adTally.findMany({
    where: { campaignId },
    orderBy: [{ hour: 'asc' }, { creativeId: 'asc' }],
    select: {
      creativeId: true,
      hour: true,
      place: true,
      held: true,
      impressions: true,
      clicks: true,
      converted: true,
    },
  });
}
