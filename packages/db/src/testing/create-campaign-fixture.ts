import { createId } from '@escena/core/create-id';
import type { Db } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

export interface CampaignFixtureOptions {
  readonly workspaceId: string;
  readonly userId: string;
  /** default one each: as many creatives as their product */
  readonly segments?: readonly string[];
  readonly headlines?: readonly string[];
  readonly formats?: readonly string[];
  /** of creative `i` */
  readonly storageKey?: (index: number) => string | Promise<string>;
  readonly campaign?: Partial<Prisma.CampaignUncheckedCreateInput>;
}

export interface CampaignFixture {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly userId: string;
  readonly creativeIds: readonly string[];
}

/** A running campaign whose creatives are all approved, and what they were approved by. */
export async function createCampaignFixture(
  db: Db,
  options: CampaignFixtureOptions,
): Promise<CampaignFixture> {
  const { workspaceId, userId, segments = ['all'], headlines = ['h1'], formats = ['square'] } = options;
  const campaignId = createId('campaign');
  const kit = { id: createId('brandKit'), workspaceId, createdById: userId, name: 'Brand' };
  await db.brandKit.create({ data: { ...kit, colors: {}, fonts: {} } });
  await db.campaign.create({
    data: {
      id: campaignId,
      workspaceId,
      brandKitId: kit.id,
      createdById: userId,
      name: 'Ads',
      plan: {},
      landingUrl: 'https://shop.example/sale',
      state: 'running',
      startedAt: new Date(),
      secret: 'secret',
      ...options.campaign,
    },
  });
  const log = { kind: 'started', reason: 'person', detail: {}, byId: userId };
  await db.campaignEntry.create({ data: { id: createId('campaignEntry'), workspaceId, campaignId, ...log } });
  const cells = segments.flatMap((segment) =>
    headlines.flatMap((headline) => formats.map((format) => ({ segment, headline, format }))),
  );
  const creativeIds: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const id = createId('creative');
    const sha256 = String(index).padStart(64, '0');
    const approval = { approvedById: userId, approvedAt: new Date(), approvedSha256: sha256 };
    await db.creative.create({
      data: {
        id,
        workspaceId,
        campaignId,
        cellId: `${cell.segment}.${cell.headline}.i1.card.${cell.format}`,
        ...cell,
        image: 'i1',
        template: 'card',
        words: { headline: cell.headline },
        storageKey: (await options.storageKey?.(index)) ?? `creatives/${index}`,
        sha256,
        mime: 'image/jpeg',
        bytes: 1,
        width: 1080,
        height: 1080,
        state: 'approved',
        ...approval,
      },
    });
    const review = { id: createId('creativeReview'), verdict: 'approved', sha256, byId: userId } as const;
    await db.creativeReview.create({ data: { ...review, workspaceId, creativeId: id } });
    creativeIds.push(id);
  }
  return { workspaceId, userId, campaignId, creativeIds };
}
