import type { Db, Tx } from '../create-db.ts';

export async function renameUser(
  db: Db | Tx,
  { userId, name }: { userId: string; name: string },
): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
}
