import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** For good, with its designs; pictures that were made of them stay. @throws AppError `not_found` */
export async function deleteConfigurator(
  db: Db | Tx,
  { workspaceId, configuratorId }: { workspaceId: string; configuratorId: string },
): Promise<void> {
  const { count } = await db.configurator.deleteMany({ where: { id: configuratorId, workspaceId } });
  if (count === 0) throw new AppError('not_found', { data: { configuratorId } });
}
