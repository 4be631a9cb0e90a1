import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Role } from '../generated/enums.ts';
import { inTransaction } from '../in-transaction.ts';

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly approver: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What the link of an invitation opens. */
export interface OpenInvitation extends Invitation {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly inviterName: string | null;
}

export interface NewInvitation extends Pick<Invitation, 'email' | 'role' | 'approver' | 'expiresAt'> {
  readonly workspaceId: string;
  readonly invitedById: string;
  readonly tokenHash: string;
}

const fields = {
  id: true,
  email: true,
  role: true,
  approver: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** One for each address: asking again replaces the one before. @throws AppError `members.already` */
export async function createInvitation(db: Db | Tx, invitation: NewInvitation): Promise<Invitation> {
  const { workspaceId, email } = invitation;
  return inTransaction(db, async (tx) => {
    if (await tx.membership.findFirst({ where: { workspaceId, user: { email } }, select: { id: true } }))
      throw new AppError('members.already');
    await tx.invitation.deleteMany({ where: { workspaceId, email } });
    return tx.invitation.create({ data: { id: createId('invitation'), ...invitation }, select: fields });
  });
}

/** A new link and a new week for an invitation; the old link stops working. @throws AppError `not_found` */
export async function renewInvitation(
  db: Db | Tx,
  { id, workspaceId, ...renewed }: { id: string; workspaceId: string; tokenHash: string; expiresAt: Date },
): Promise<Invitation> {
  const [invitation] = await db.invitation.updateManyAndReturn({
    where: { id, workspaceId },
    data: renewed,
    select: fields,
  });
  if (!invitation) throw new AppError('not_found');
  return invitation;
}

/** @throws AppError `not_found` */
export async function withdrawInvitation(
  db: Db | Tx,
  { id, workspaceId }: { id: string; workspaceId: string },
): Promise<void> {
  const { count } = await db.invitation.deleteMany({ where: { id, workspaceId } });
  if (count === 0) throw new AppError('not_found');
}

/** Those that nobody has accepted yet, expired ones too: they can be sent again. */
export async function listInvitations(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<Invitation[]> {
  return db.invitation.findMany({ where: { workspaceId }, orderBy: { createdAt: 'asc' }, select: fields });
}

/** Whether somebody waits for this address (in lower case) anywhere. */
export async function findInvitationOfEmail(
  db: Db | Tx,
  { email }: { email: string },
): Promise<(Invitation & { workspaceId: string }) | undefined> {
  const invitation = await db.invitation.findFirst({
    where: { email, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'asc' },
    select: { ...fields, workspaceId: true },
  });
  return invitation ?? undefined;
}

/** By its link; undefined for one that was accepted, withdrawn, replaced or is too old. */
export async function findInvitation(
  db: Db | Tx,
  { tokenHash }: { tokenHash: string },
): Promise<OpenInvitation | undefined> {
  const found = await db.invitation.findFirst({
    where: { tokenHash, expiresAt: { gt: new Date() } },
    select: {
      ...fields,
      workspaceId: true,
      workspace: { select: { name: true } },
      invitedBy: { select: { name: true } },
    },
  });
  if (!found) return undefined;
  const { workspace, invitedBy, ...invitation } = found;
  return { ...invitation, workspaceName: workspace.name, inviterName: invitedBy?.name ?? null };
}

/** Uses an invitation up: of any number at the same time one gets true. */
export async function takeInvitation(tx: Tx, { id }: { id: string }): Promise<boolean> {
  const { count } = await tx.invitation.deleteMany({ where: { id } });
  return count === 1;
}
