import { AppError } from '@escena/core/app-error';
import { permissionsOf } from '@escena/core/permissions';
import type { Db } from '@escena/db/create-db';
import { findPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';

/**
 * The ZIP of an export: of one's own data, or of a workspace whose privacy one may manage; until its time is over.
 * @throws AppError `not_found`
 */
export async function findExport(
  db: Db,
  { userId, id, now }: { userId: string; id: string; now: Date },
): Promise<{ storageKey: string; fileName: string }> {
  const task = await findPrivacyTask(db, { id });
  if (!task?.storageKey || !task.expiresAt || task.expiresAt <= now) throw new AppError('not_found');
  const isTheirs = task.scope === 'person' ? task.userId === userId : await mayManage();
  if (!isTheirs) throw new AppError('not_found');
  return {
    storageKey: task.storageKey,
    fileName: `escena-${task.scope}-${task.createdAt.toISOString().slice(0, 10)}.zip`,
  };

  async function mayManage(): Promise<boolean> {
    const workspaces = await listWorkspaces(db, { userId });
    const workspace = workspaces.find((one) => one.id === task?.workspaceId);
    return workspace !== undefined && permissionsOf(workspace.role, workspace.approver).has('privacy');
  }
}
