import type { Db, Tx } from '../create-db.ts';

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly image: string | null;
}

export async function findUser(db: Db | Tx, { userId }: { userId: string }): Promise<Person | undefined> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true, image: true },
  });
  return user ?? undefined;
}
