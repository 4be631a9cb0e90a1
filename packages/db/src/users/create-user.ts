import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { move, postTransfer } from '../ledger/post-transfer.ts';

export interface CreateUserOptions {
  readonly name?: string;
  readonly email?: string;
  /** the name of the personal workspace */
  readonly workspaceName: string;
  /** whole credits granted once to that workspace; 0 for none */
  readonly startingCredits: number;
}

export interface UserWithWorkspace {
  readonly userId: string;
  readonly workspaceId: string;
}

/** A person with a workspace of their own, all in one transaction. */
export async function createUser(db: Db | Tx, options: CreateUserOptions): Promise<UserWithWorkspace> {
  const { name, email, workspaceName, startingCredits } = options;
  const userId = createId('user');
  const workspaceId = createId('workspace');
  return inTransaction(db, async (tx) => {
    await tx.user.create({ data: { id: userId, name, email }, select: { id: true } });
    await tx.workspace.create({ data: { id: workspaceId, name: workspaceName }, select: { id: true } });
    await tx.membership.create({
      data: { id: createId('membership'), workspaceId, userId, role: 'owner' },
      select: { id: true },
    });
    if (startingCredits > 0)
      await postTransfer(tx, {
        workspaceId,
        key: 'grant:start',
        kind: 'grant',
        legs: move('issued', 'pack', startingCredits),
      });
    return { userId, workspaceId };
  });
}
