import type { Db, Tx } from '../create-db.ts';
import type { Role } from '../generated/enums.ts';

export interface WorkspaceOfUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** may approve, whatever the role */
  readonly approver: boolean;
}

/** The workspaces that a person is a member of, in the order in which they joined. */
export async function listWorkspaces(
  db: Db | Tx,
  { userId }: { userId: string },
): Promise<WorkspaceOfUser[]> {
  const memberships = await db.membership.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { role: true, approver: true, workspace: { select: { id: true, name: true } } },
  });
  return memberships.map(({ role, approver, workspace }) => ({ ...workspace, role, approver }));
}
