import type { Db, Tx } from '../create-db.ts';

export interface Person {
  readonly id: string;
  readonly name: string | null;
}

/** A person by id; undefined when there is none. */
export async function findUser(db: Db | Tx, { userId }: { userId: string }): Promise<Person | undefined> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { id: true, name: true } });
  return user ?? undefined;
}
