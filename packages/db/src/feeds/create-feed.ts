import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { getProject } from '../projects/get-project.ts';
import { type Feed, feedFields } from './feed-fields.ts';

export interface NewFeedRow {
  readonly sku: string;
  readonly title: string;
  /** an address, or the id of one of the workspace's photos */
  readonly source: string;
  /** checked, merged over the template, by the tool's contract already */
  readonly overrides: Prisma.InputJsonValue;
}

export interface CreateFeedOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  /** whose photos the rows are */
  readonly listingId?: string;
  readonly createdById: string;
  readonly name: string;
  readonly tool: string;
  readonly template: Prisma.InputJsonValue;
  /** of SKUs that differ */
  readonly rows: readonly NewFeedRow[];
}

/**
 * A feed and its rows, running. Enqueue `feed.advance` with its id and turn in the same transaction.
 * @throws AppError `not_found`
 */
export async function createFeed(db: Db | Tx, { rows, ...options }: CreateFeedOptions): Promise<Feed> {
  return inTransaction(db, async (tx) => {
    await getProject(tx, options);
    const feed = await tx.feed.create({ data: { id: createId('feed'), ...options }, select: feedFields });
    await tx.feedRow.createMany({
      data: rows.map((row, index) => ({
        id: createId('feedRow'),
        workspaceId: options.workspaceId,
        feedId: feed.id,
        index,
        ...row,
      })),
    });
    return feed;
  });
}
