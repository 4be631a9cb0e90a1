import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

export interface SigningKeyPair {
  readonly id: string;
  /** JSON Web Keys */
  readonly publicKey: Prisma.JsonValue;
  readonly privateKey: Prisma.JsonValue;
}

const pair = { id: true, publicKey: true, privateKey: true } as const;

/** What a workspace signs with; undefined before its first order. */
export async function findSigningKey(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<SigningKeyPair | undefined> {
  const found = await db.signingKey.findUnique({ where: { workspaceId }, select: pair });
  return found ?? undefined;
}

interface MadePair {
  readonly workspaceId: string;
  readonly id: string;
  readonly publicKey: Prisma.InputJsonObject;
  readonly privateKey: Prisma.InputJsonObject;
}

/** The first pair that is kept wins, so that processes that sign their first order together sign with one key. */
export async function keepSigningKey(db: Db | Tx, made: MadePair): Promise<SigningKeyPair> {
  await db.signingKey.createMany({ data: [made], skipDuplicates: true });
  return db.signingKey.findUniqueOrThrow({ where: { workspaceId: made.workspaceId }, select: pair });
}
