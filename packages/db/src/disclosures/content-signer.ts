import type { Db, Tx } from '../create-db.ts';

/** A private key and the certificates of what it signs: `SigningIdentity` of imaging. */
export interface StoredSigner {
  readonly privateKey: string;
  readonly certificates: readonly string[];
}

/** What the installation signs pictures with; the first one that is kept wins, so that all workers sign alike. */
export async function keepContentSigner(
  db: Db | Tx,
  make: () => Promise<StoredSigner>,
): Promise<StoredSigner> {
  const select = { privateKey: true, certificates: true } as const;
  const kept = await db.contentSigner.findUnique({ where: { id: 1 }, select });
  if (kept) return kept;
  const { privateKey, certificates } = await make();
  await db.contentSigner.createMany({
    data: [{ privateKey, certificates: [...certificates] }],
    skipDuplicates: true,
  });
  return db.contentSigner.findUniqueOrThrow({ where: { id: 1 }, select });
}
