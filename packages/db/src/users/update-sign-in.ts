import type { Db, Tx } from '../create-db.ts';

export interface SignInChange {
  readonly name?: string;
  readonly email?: string;
  readonly emailVerified?: Date;
  readonly passwordHash?: string | null;
  readonly locale?: string;
}

/** Changes what a person signs in with. */
export async function updateSignIn(
  db: Db | Tx,
  { userId, ...change }: SignInChange & { userId: string },
): Promise<void> {
  await db.user.update({ where: { id: userId }, data: change, select: { id: true } });
}

/** Other services that a person signs in by; `google`, `oidc`. */
export async function listAccounts(db: Db | Tx, { userId }: { userId: string }): Promise<string[]> {
  const accounts = await db.account.findMany({ where: { userId }, select: { provider: true } });
  return accounts.map(({ provider }) => provider);
}

/** Forgets the other services, all or one. @returns how many it forgot */
export async function forgetAccounts(
  db: Db | Tx,
  { userId, provider }: { userId: string; provider?: string },
): Promise<number> {
  const { count } = await db.account.deleteMany({ where: { userId, provider } });
  return count;
}
