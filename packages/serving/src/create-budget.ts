import type { ServedCampaign } from '@escena/db/ads/find-served';

/** One impression that may be shown; told afterwards whether it was counted. */
export type Lease = (counted: boolean) => void;

export interface Budget {
  /** Undefined: the campaign was shown as often as it may be. */
  take(campaign: ServedCampaign): Lease | undefined;
}

interface Spent {
  of: ServedCampaign;
  /** since it was read */
  taken: number;
  /** of those: not known yet whether they are counted */
  pending: number;
  /** milliseconds */
  readAt: number;
}

/** What was promised and never counted (a tag out of view) is given back by reading anew, this often at most. */
const rereadMs = 60_000;

export interface BudgetOptions {
  /** has the campaign read anew the next time it is asked for */
  readonly refresh: (campaignId: string) => void;
  /** milliseconds, monotonic */
  readonly now?: () => number;
}

/**
 * A campaign's most impressions while it is served: what is left when it is read, less what this process shows until it is read again.
 * One process shows no more than that, but for what it was still writing when it read; several overshoot by what the others show in
 * between.
 */
export function createBudget({ refresh, now = () => performance.now() }: BudgetOptions): Budget {
  const spent = new Map<string, Spent>();
  return {
    take(campaign) {
      const { id, impressionsLeft } = campaign;
      if (impressionsLeft === null) return () => undefined;
      const entry = spent.get(id) ?? { of: campaign, taken: 0, pending: 0, readAt: now() };
      spent.set(id, entry);
      // What is being written while a campaign is read may not be in what it read.
      if (entry.of !== campaign) Object.assign(entry, { of: campaign, taken: entry.pending, readAt: now() });
      if (entry.taken >= impressionsLeft) {
        if (now() - entry.readAt >= rereadMs) {
          entry.readAt = now();
          refresh(id);
        }
        return undefined;
      }
      entry.taken++;
      entry.pending++;
      return (counted) => {
        entry.pending--;
        if (!counted) entry.taken--;
      };
    },
  };
}
