import type { Db, Tx } from '../create-db.ts';

/** @returns whether this call completed it; false when it was complete already */
export async function completePhotoUpload(
  db: Db | Tx,
  { workspaceId, uploadId }: { workspaceId: string; uploadId: string },
): Promise<boolean> {
  const { count } = await db.photoUpload.updateMany({
    where: { id: uploadId, workspaceId, completedAt: null },
    data: { completedAt: new Date() },
  });
  return count === 1;
}
