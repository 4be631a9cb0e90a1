import type { Db, Tx } from '../create-db.ts';
import type { Role } from '../generated/enums.ts';

export interface Member {
  readonly userId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly approver: boolean;
  readonly joinedAt: Date;
}

/** Who is in a workspace, in the order in which they joined. */
export async function listMembers(db: Db | Tx, { workspaceId }: { workspaceId: string }): Promise<Member[]> {
  const memberships = await db.membership.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      role: true,
      approver: true,
      createdAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
  });
  return memberships.map(({ user: { id: userId, name, email }, createdAt: joinedAt, ...rights }) => ({
    userId,
    name,
    email,
    ...rights,
    joinedAt,
  }));
}
