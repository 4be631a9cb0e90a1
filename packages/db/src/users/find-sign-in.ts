import type { Db, Tx } from '../create-db.ts';

export interface SignInOfUser {
  readonly userId: string;
  readonly email: string;
  readonly emailVerified: Date | null;
  /** argon2id; for checking, never for showing */
  readonly passwordHash: string | null;
  readonly locale: string | null;
  readonly name: string | null;
}

/** What a person signs in with, by their address (in lower case) or id. */
export async function findSignIn(
  db: Db | Tx,
  by: { readonly email: string } | { readonly id: string },
): Promise<SignInOfUser | undefined> {
  const user = await db.user.findUnique({
    where: by,
    select: { id: true, name: true, email: true, emailVerified: true, passwordHash: true, locale: true },
  });
  if (!user) return undefined;
  const { id, email, ...rest } = user;
  return { userId: id, email: email ?? '', ...rest };
}
