import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';

interface Whose {
  readonly workspaceId: string;
}

export interface SigningKeyPair {
  readonly id: string;
  /** a JSON Web Key, as is the public one */
  readonly privateKey: Prisma.JsonValue;
}

const pair = { id: true, privateKey: true } as const;

/** What a workspace signs with; undefined before its first order. */
export async function findSigningKey(
  db: Db | Tx,
  { workspaceId }: Whose,
): Promise<SigningKeyPair | undefined> {
  const which = { workspaceId_current: { workspaceId, current: true } };
  const found = await db.signingKey.findUnique({ where: which, select: pair });
  return found ?? undefined;
}

/** What a workspace signed with since then, newest first: public keys. */
export function listSigningKeys(
  db: Db | Tx,
  { workspaceId, replacedAfter }: Whose & { readonly replacedAfter: Date },
): Promise<{ id: string; publicKey: Prisma.JsonValue }[]> {
  return db.signingKey.findMany({
    where: { workspaceId, OR: [{ current: true }, { replacedAt: { gt: replacedAfter } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, publicKey: true },
  });
}

interface MadePair extends Whose {
  readonly id: string;
  readonly publicKey: Prisma.InputJsonObject;
  readonly privateKey: Prisma.InputJsonObject;
}

/** The first pair that is kept wins, so that processes that sign their first order together sign with one key. */
export async function keepSigningKey(db: Db | Tx, made: MadePair): Promise<SigningKeyPair> {
  await db.signingKey.createMany({ data: [made], skipDuplicates: true });
  const which = { workspaceId_current: { workspaceId: made.workspaceId, current: true } };
  return db.signingKey.findUniqueOrThrow({ where: which, select: pair });
}

interface Replacement extends MadePair {
  readonly now: Date;
  /** of keys replaced before this no order is valid any more; those replaced now count when it is not before `now` */
  readonly forgetBefore: Date;
}

/** Signs with another pair from now on. What signed so far loses its private half, and goes once nobody needs it. */
export function replaceSigningKey(
  db: Db | Tx,
  { now, forgetBefore, ...made }: Replacement,
): Promise<SigningKeyPair> {
  const { workspaceId } = made;
  return inTransaction(db, async (tx) => {
    await tx.signingKey.updateMany({
      where: { workspaceId, current: true },
      data: { current: null, replacedAt: now, privateKey: Prisma.DbNull },
    });
    await tx.signingKey.deleteMany({ where: { workspaceId, replacedAt: { lte: forgetBefore } } });
    return keepSigningKey(tx, made);
  });
}
