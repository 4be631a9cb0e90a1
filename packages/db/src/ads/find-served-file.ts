import type { Db } from '../create-db.ts';

export interface ServedFile {
  readonly storageKey: string;
  readonly sha256: string;
  readonly mime: string;
}

/** Of an approved creative; it opens also while its campaign rests, for pages that show it already. */
export async function findServedFile(
  db: Db,
  { creativeId }: { creativeId: string },
): Promise<ServedFile | undefined> {
  const creative = await db.creative.findFirst({
    where: { id: creativeId, state: 'approved', campaign: { deletedAt: null } },
    select: { storageKey: true, sha256: true, mime: true },
  });
  const { storageKey = null, sha256 = null, mime = null } = creative ?? {};
  return storageKey === null || sha256 === null || mime === null ? undefined : { storageKey, sha256, mime };
}
