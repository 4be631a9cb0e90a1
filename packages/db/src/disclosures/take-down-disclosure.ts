import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/**
 * For whoever runs the installation, in any workspace: an abusive page shows no pictures from now on, and says why.
 * @throws AppError `not_found`, also when it was taken down before
 */
export async function takeDownDisclosure(
  db: Db | Tx,
  { token, reason }: { token: string; reason: string },
): Promise<{ id: string; workspaceId: string }> {
  const found = await db.disclosure.findFirst({
    where: { token, publishedAt: { not: null }, takenDownAt: null },
    select: { id: true, workspaceId: true },
  });
  if (!found) throw new AppError('not_found');
  await db.disclosure.updateMany({
    where: { id: found.id, takenDownAt: null },
    data: { takenDownAt: new Date(), takenDownReason: reason },
  });
  return found;
}
