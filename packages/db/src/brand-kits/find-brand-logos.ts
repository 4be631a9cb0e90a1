import type { Db, Tx } from '../create-db.ts';

/** Where logos lie; those that are gone are left out. */
export async function findBrandLogos(
  db: Db | Tx,
  { workspaceId, logoIds }: { workspaceId: string; logoIds: readonly string[] },
): Promise<{ id: string; storageKey: string; mime: string }[]> {
  if (logoIds.length === 0) return [];
  return db.brandLogo.findMany({
    where: { workspaceId, id: { in: [...logoIds] } },
    select: { id: true, storageKey: true, mime: true },
  });
}
