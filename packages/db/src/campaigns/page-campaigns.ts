import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inNoBin } from './get-campaign.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';

const cardFields = {
  id: true,
  projectId: true,
  name: true,
  state: true,
  createdAt: true,
  creatives: {
    where: { retiredAt: null, storageKey: { not: null } },
    select: { id: true, state: true },
  },
} as const satisfies Prisma.CampaignSelect;

export type CampaignCard = Prisma.CampaignGetPayload<{ select: typeof cardFields }>;

interface PageCampaignsOptions extends PageOptions {
  readonly workspaceId: string;
  readonly projectId?: string | undefined;
}

/** The campaigns of a workspace or a project, newest first, a page at a time. */
export async function pageCampaigns(db: Db | Tx, options: PageCampaignsOptions): Promise<Page<CampaignCard>> {
  const { workspaceId, projectId } = options;
  const { where, ...query } = pageQuery(options);
  const found = await db.campaign.findMany({
    where: { workspaceId, projectId, deletedAt: null, AND: [inNoBin, where ?? {}] },
    ...query,
    select: cardFields,
  });
  return toPage(found, options);
}
