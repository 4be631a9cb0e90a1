import type { ServedCampaign } from '@escena/db/ads/find-served';
import type { Change } from '@escena/db/watch-changes';

export interface Campaigns {
  /** Undefined: there is none. @throws what reading throws, where it was never read before */
  get(id: string): Promise<ServedCampaign | undefined>;
  /** Has it read anew the next time it is asked for. */
  refresh(id: string): void;
}

export interface CampaignsOptions {
  readonly read: (id: string) => Promise<ServedCampaign | undefined>;
  /** ends only by its own signal; while it is down, what is kept is kept */
  readonly changes: AsyncIterable<Change>;
}

interface Kept {
  campaign: ServedCampaign | undefined;
  /** it was read once */
  isRead: boolean;
  isStale: boolean;
  reading: Promise<void> | undefined;
}

/** Those that were asked for last stay: a stranger's guesses push out each other. */
const mostKept = 2000;

const idForm = /^cmp_[0-9a-z]{26}$/;

/**
 * Campaigns as they are served, kept in memory and read anew when the database says that they changed: an approval that is taken
 * back counts from the next request on. Where reading fails, what was read before goes on being served.
 */
export function createCampaigns({ read, changes }: CampaignsOptions): Campaigns {
  const kept = new Map<string, Kept>();

  async function follow() {
    for await (const change of changes)
      if (change.kind === 'all') for (const entry of kept.values()) entry.isStale = true;
      else if (change.kind === 'campaign') markStale(kept.get(change.id));
  }
  void follow();

  const renew = (id: string, entry: Kept) =>
    (entry.reading ??= (async () => {
      // What changes while it is read is read again the next time.
      entry.isStale = false;
      try {
        entry.campaign = await read(id);
        entry.isRead = true;
      } catch (error) {
        entry.isStale = true;
        throw error;
      } finally {
        entry.reading = undefined;
      }
    })());

  return {
    refresh: (id) => markStale(kept.get(id)),
    async get(id) {
      if (!idForm.test(id)) return undefined;
      const entry = kept.get(id) ?? { campaign: undefined, isRead: false, isStale: true, reading: undefined };
      kept.delete(id);
      kept.set(id, entry);
      if (entry.isStale || entry.reading)
        await renew(id, entry).catch((error: unknown) => {
          if (!entry.isRead) throw error;
        });
      const oldest = kept.keys().next().value;
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return entry.campaign;
    },
  };
}

function markStale(entry: Kept | undefined): void {
  if (entry) entry.isStale = true;
}
