import type { Db, Tx } from '../create-db.ts';
import type { Role } from '../generated/enums.ts';

export interface WorkspaceOfUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The workspaces that a person is a member of, oldest first. */
export async function listWorkspaces(
  db: Db | Tx,
  { userId }: { userId: string },
): Promise<WorkspaceOfUser[]> {
  const memberships = await db.membership.findMany({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    select: { role: true, workspace: { select: { id: true, name: true } } },
  });
  return memberships.map(({ role, workspace }) => ({ ...workspace, role }));
}
