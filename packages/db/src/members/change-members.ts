import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Role } from '../generated/enums.ts';
import { inTransaction } from '../in-transaction.ts';

interface MemberOfWorkspace {
  readonly workspaceId: string;
  readonly userId: string;
}

/** What is to be done with the member that was found, inside the workspace's lock. */
type Change = (tx: Tx, member: { readonly role: Role }) => Promise<void>;

/**
 * Changes of who is in a workspace come one after the other, so that two owners who leave at the same time cannot leave
 * it without any.
 * @throws AppError `not_found`; `members.last_owner` when nobody would own it any more
 */
async function changeMember(
  db: Db | Tx,
  { workspaceId, userId }: MemberOfWorkspace,
  change: Change,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Workspace" WHERE "id" = ${workspaceId} FOR UPDATE`;
    const member = await tx.membership.findUnique({
      where: { workspaceId_userId: { workspaceId, userId } },
      select: { role: true },
    });
    if (!member) throw new AppError('not_found');
    await change(tx, member);
    if ((await tx.membership.count({ where: { workspaceId, role: 'owner' } })) === 0)
      throw new AppError('members.last_owner');
  });
}

/** Only an owner makes owners, unmakes them or sends them away. */
function requireOwner(by: Role, ...concerned: readonly Role[]): void {
  if (by !== 'owner' && concerned.includes('owner')) throw new AppError('members.owner_only');
}

/** @throws AppError `not_found`, `members.owner_only`, `members.last_owner` */
export async function setRole(
  db: Db | Tx,
  { role, approver, by, ...of }: MemberOfWorkspace & { role: Role; approver: boolean; by: Role },
): Promise<void> {
  await changeMember(db, of, async (tx, member) => {
    requireOwner(by, member.role, role);
    await tx.membership.update({
      where: { workspaceId_userId: of },
      data: { role, approver },
      select: { id: true },
    });
  });
}

/** @throws AppError `not_found`, `members.owner_only`, `members.last_owner` */
export async function removeMember(
  db: Db | Tx,
  { by, ...of }: MemberOfWorkspace & { by: Role },
): Promise<void> {
  await changeMember(db, of, async (tx, member) => {
    requireOwner(by, member.role);
    await tx.membership.delete({ where: { workspaceId_userId: of }, select: { id: true } });
  });
}

/** Whoever leaves needs nobody's leave. @throws AppError `not_found`, `members.last_owner` */
export async function leaveWorkspace(db: Db | Tx, of: MemberOfWorkspace): Promise<void> {
  await removeMember(db, { ...of, by: 'owner' });
}

/** Another member becomes owner, and the owner who hands over an administrator. @throws AppError `not_found` */
export async function handOver(
  db: Db | Tx,
  { workspaceId, from, to }: { workspaceId: string; from: string; to: string },
): Promise<void> {
  await changeMember(db, { workspaceId, userId: to }, async (tx) => {
    await tx.membership.update({
      where: { workspaceId_userId: { workspaceId, userId: to } },
      data: { role: 'owner' },
      select: { id: true },
    });
    await tx.membership.update({
      where: { workspaceId_userId: { workspaceId, userId: from } },
      data: { role: 'admin' },
      select: { id: true },
    });
  });
}

/** Puts a person into a workspace. @throws AppError `members.already` */
export async function addMember(
  tx: Tx,
  { workspaceId, userId, role, approver }: MemberOfWorkspace & { role: Role; approver: boolean },
): Promise<void> {
  const key = { workspaceId_userId: { workspaceId, userId } };
  if (await tx.membership.findUnique({ where: key, select: { id: true } }))
    throw new AppError('members.already');
  await tx.membership.create({
    data: { id: createId('membership'), workspaceId, userId, role, approver },
    select: { id: true },
  });
}
