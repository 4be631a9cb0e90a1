import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';

export interface NewPerson {
  readonly name?: string;
  /** in lower case */
  readonly email?: string;
  /** since when it is known that the address is theirs */
  readonly emailVerified?: Date;
  readonly passwordHash?: string;
  readonly locale?: string;
}

export interface CreateUserOptions extends NewPerson {
  /** the name of the personal workspace */
  readonly workspaceName: string;
  /** whole credits granted once to that workspace; 0 for none */
  readonly startingCredits: number;
}

export interface UserWithWorkspace {
  readonly userId: string;
  readonly workspaceId: string;
}

/** A person who is a member of nothing yet. */
export async function createPerson(db: Db | Tx, person: NewPerson): Promise<{ userId: string }> {
  const userId = createId('user');
  await db.user.create({ data: { id: userId, ...person }, select: { id: true } });
  return { userId };
}

/** A person with a workspace of their own, all in one transaction. */
export async function createUser(db: Db | Tx, options: CreateUserOptions): Promise<UserWithWorkspace> {
  const { workspaceName, startingCredits, ...person } = options;
  return inTransaction(db, async (tx) => {
    const { userId } = await createPerson(tx, person);
    const workspace = { name: workspaceName, ownerId: userId, startingCredits };
    return { userId, ...(await createWorkspace(tx, workspace)) };
  });
}
