import type { Db } from '../create-db.ts';
import type { CampaignState } from '../generated/client.ts';
import type { PlanContent } from './ad-plan.ts';

export type { CampaignState };

/** Who may be shown: let out by a person as it is, and still part of its campaign. The one place that says so. */
export const servable = { state: 'approved', retiredAt: null } as const;

export interface ServedCreative {
  readonly id: string;
  readonly cellId: string;
  readonly segment: string;
  readonly format: string;
  /** for whoever does not see it */
  readonly alt: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

/** All that serving a campaign takes. */
export interface ServedCampaign {
  readonly id: string;
  readonly workspaceId: string;
  readonly state: CampaignState;
  readonly landingUrl: string;
  readonly secret: string;
  readonly holdoutShare: number;
  /** until it ends by its own rule; null: it has none */
  readonly impressionsLeft: number | null;
  readonly creatives: readonly ServedCreative[];
  /** by segment */
  readonly shares: Readonly<Record<string, PlanContent['shares']>>;
}

/** Undefined: there is none, or it was deleted. */
export async function findServed(
  db: Db,
  { campaignId }: { campaignId: string },
): Promise<ServedCampaign | undefined> {
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, deletedAt: null },
    select: {
      id: true,
      workspaceId: true,
      state: true,
      landingUrl: true,
      secret: true,
      holdoutShare: true,
      mostImpressions: true,
      creatives: {
        where: servable,
        orderBy: { cellId: 'asc' },
        select: {
          id: true,
          cellId: true,
          segment: true,
          format: true,
          words: true,
          storageKey: true,
          sha256: true,
          mime: true,
          width: true,
          height: true,
        },
      },
      plans: { select: { segment: true, content: true } },
    },
  });
  if (!campaign) return undefined;
  const { creatives, plans, mostImpressions, ...rest } = campaign;
  return {
    ...rest,
    impressionsLeft:
      mostImpressions === null ? null : mostImpressions - (await countImpressions(db, campaignId)),
    creatives: creatives.flatMap(({ words, storageKey, sha256, mime, ...creative }) =>
      storageKey === null || sha256 === null || mime === null
        ? []
        : [{ ...creative, alt: altOf(words), storageKey, sha256, mime }],
    ),
    shares: Object.fromEntries(
      // Written by savePlan alone.
      plans.map(({ segment, content }) => [segment, (content as unknown as PlanContent).shares]),
    ),
  };
}

async function countImpressions(db: Db, campaignId: string): Promise<number> {
  const { _sum } = await db.adTally.aggregate({ where: { campaignId }, _sum: { impressions: true } });
  return _sum.impressions ?? 0;
}

/** Its words are what it says. */
function altOf(words: unknown): string {
  const copy = (words ?? {}) as Partial<Record<string, unknown>>;
  return ['headline', 'body', 'offer', 'fine']
    .map((role) => copy[role])
    .filter((word) => typeof word === 'string' && word !== '')
    .join(' · ');
}
