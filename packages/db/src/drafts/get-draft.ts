import { getAsset } from '../assets/get-asset.ts';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

/** What the editor last saved of a photo, or null. @throws AppError `not_found` for a photo that is not there */
export async function getDraft(
  db: Db | Tx,
  { workspaceId, assetId }: { workspaceId: string; assetId: string },
): Promise<Prisma.JsonValue> {
  await getAsset(db, { workspaceId, assetId });
  const draft = await db.draft.findFirst({ where: { assetId, workspaceId }, select: { content: true } });
  return draft?.content ?? null;
}
