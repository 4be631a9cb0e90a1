import type { Db, Tx } from '../create-db.ts';
import type { Role } from '../generated/enums.ts';

/** What a person may do in a workspace; undefined for whoever is not a member. */
export async function findRole(
  db: Db | Tx,
  { userId, workspaceId }: { userId: string; workspaceId: string },
): Promise<Role | undefined> {
  const membership = await db.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { role: true },
  });
  return membership?.role;
}
