import { getAsset } from '../assets/get-asset.ts';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

export interface SaveDraftOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  /** checked by the tool's contract already */
  readonly content: Prisma.InputJsonValue;
}

/** Keeps the editor's work on a photo in place of what was kept before. @throws AppError `not_found` */
export async function saveDraft(db: Db | Tx, options: SaveDraftOptions): Promise<void> {
  const { workspaceId, assetId, content } = options;
  await getAsset(db, { workspaceId, assetId });
  await db.draft.upsert({
    where: { assetId_workspaceId: { assetId, workspaceId } },
    create: { assetId, workspaceId, content },
    update: { content },
    select: { assetId: true },
  });
}
