import type { Db, Tx } from '../create-db.ts';

/** Who owns this installation; undefined before the first start is done. */
export async function findOwner(db: Db | Tx): Promise<{ readonly userId: string } | undefined> {
  const installation = await db.installation.findUnique({ where: { id: 1 }, select: { ownerId: true } });
  return installation ? { userId: installation.ownerId } : undefined;
}
