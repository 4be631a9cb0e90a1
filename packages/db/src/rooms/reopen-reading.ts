import type { Db, Tx } from '../create-db.ts';

/** Gives a failed reading another try. @returns false when it had not failed */
export async function reopenReading(
  db: Db | Tx,
  { workspaceId, readingId }: { workspaceId: string; readingId: string },
): Promise<boolean> {
  const { count } = await db.roomReading.updateMany({
    where: { id: readingId, workspaceId, status: 'failed' },
    data: { status: 'pending', errorCode: null, errorDetail: null },
  });
  return count === 1;
}
