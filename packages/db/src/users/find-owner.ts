import type { Db, Tx } from '../create-db.ts';
import type { UserWithWorkspace } from './create-user.ts';

/** Who owns this installation, with their first workspace; undefined before the first start is done. */
export async function findOwner(db: Db | Tx): Promise<UserWithWorkspace | undefined> {
  const installation = await db.installation.findUnique({ where: { id: 1 }, select: { ownerId: true } });
  if (!installation) return undefined;
  const membership = await db.membership.findFirstOrThrow({
    where: { userId: installation.ownerId, role: 'owner' },
    orderBy: { createdAt: 'asc' },
    select: { workspaceId: true },
  });
  return { userId: installation.ownerId, workspaceId: membership.workspaceId };
}
