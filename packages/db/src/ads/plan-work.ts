import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import type { PlanContent } from './ad-plan.ts';
import { servable } from './find-served.ts';

const planned = {
  id: true,
  workspaceId: true,
  goal: true,
  halfLifeHours: true,
  minimumSample: true,
  endsAt: true,
  mostImpressions: true,
  endWhenDecided: true,
  pauseAfterSilent: true,
  creatives: {
    // A plan depends on nothing but what was seen.
    orderBy: { cellId: 'asc' },
    select: {
      id: true,
      segment: true,
      headline: true,
      image: true,
      template: true,
      format: true,
      state: true,
      retiredAt: true,
    },
  },
  entries: { where: { kind: 'started' }, orderBy: { at: 'desc' }, take: 1, select: { at: true } },
  plans: { select: { segment: true, madeAt: true, impressions: true, rewards: true, content: true } },
} as const satisfies Prisma.CampaignSelect;

export type PlannedCampaign = Prisma.CampaignGetPayload<{ select: typeof planned }>;

/** Those whose plans are to be kept up to date. */
export async function listRunning(db: Db): Promise<PlannedCampaign[]> {
  return db.campaign.findMany({ where: { state: 'running', deletedAt: null }, select: planned });
}

export const isServable = ({ state, retiredAt }: { state: string; retiredAt: Date | null }): boolean =>
  state === servable.state && retiredAt === servable.retiredAt;

export interface SavedPlan {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly segment: string;
  readonly madeAt: Date;
  /** sums of the tallies that it was made from */
  readonly impressions: number;
  readonly rewards: number;
  readonly content: PlanContent;
}

/** Puts a segment's plan in the place of the one before, and this hour's shares into the history. */
export async function savePlan(tx: Tx, plan: SavedPlan): Promise<void> {
  const { workspaceId, campaignId, segment, madeAt, content, impressions, rewards } = plan;
  // Plain JSON by its type, which Prisma's does not see.
  const data = { madeAt, impressions, rewards, content: content as unknown as Prisma.InputJsonObject };
  await tx.adPlan.upsert({
    where: { campaignId_segment: { campaignId, segment } },
    create: { campaignId, segment, workspaceId, ...data },
    update: data,
    select: { segment: true },
  });
  const hour = new Date(Math.floor(madeAt.getTime() / 3_600_000) * 3_600_000);
  const shares = Object.fromEntries(content.arms.map(({ id, share }) => [id, share]));
  await tx.adPlanPoint.upsert({
    where: { campaignId_segment_hour: { campaignId, segment, hour } },
    create: { campaignId, segment, hour, workspaceId, shares },
    update: { shares },
    select: { segment: true },
  });
}
