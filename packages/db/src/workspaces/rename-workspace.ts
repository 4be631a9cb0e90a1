import type { Db, Tx } from '../create-db.ts';

export async function renameWorkspace(
  db: Db | Tx,
  { workspaceId, name }: { workspaceId: string; name: string },
): Promise<void> {
  await db.workspace.update({ where: { id: workspaceId }, data: { name }, select: { id: true } });
}
