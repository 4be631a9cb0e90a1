import type { Db, Tx } from '../create-db.ts';
import { type TryonWidget, widgetFields } from './widget-fields.ts';

/** Of a project, newest first. */
export async function listWidgets(
  db: Db | Tx,
  { workspaceId, projectId }: { workspaceId: string; projectId: string },
): Promise<TryonWidget[]> {
  return db.tryonWidget.findMany({
    where: { workspaceId, projectId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: widgetFields,
  });
}
