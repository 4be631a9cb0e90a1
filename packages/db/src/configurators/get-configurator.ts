import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Configurator, configuratorFields } from './configurator-fields.ts';

/** @throws AppError `not_found` */
export async function getConfigurator(
  db: Db | Tx,
  { workspaceId, configuratorId }: { workspaceId: string; configuratorId: string },
): Promise<Configurator> {
  const found = await db.configurator.findFirst({
    where: { id: configuratorId, workspaceId },
    select: configuratorFields,
  });
  if (!found) throw new AppError('not_found', { data: { configuratorId } });
  return found;
}
