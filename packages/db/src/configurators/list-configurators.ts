import type { Db, Tx } from '../create-db.ts';
import { type Configurator, configuratorFields } from './configurator-fields.ts';

/** Of a workspace or one of its projects, newest first; a workspace has some hundreds at most. */
export async function listConfigurators(
  db: Db | Tx,
  { workspaceId, projectId }: { workspaceId: string; projectId?: string | undefined },
): Promise<Configurator[]> {
  return db.configurator.findMany({
    where: { workspaceId, asset: { projectId, deletedAt: null, project: { deletedAt: null } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: configuratorFields,
  });
}
