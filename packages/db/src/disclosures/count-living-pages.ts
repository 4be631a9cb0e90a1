import type { Db, Tx } from '../create-db.ts';

interface CountOptions {
  readonly workspaceId: string;
  /** of a photo, or of a picture */
  readonly of: { readonly assetId: string } | { readonly outputId: string };
}

/** How many published pages show a photo or picture: they go on doing so when it is deleted, until they are withdrawn. */
export async function countLivingPages(db: Db | Tx, { workspaceId, of }: CountOptions): Promise<number> {
  return db.disclosure.count({
    where: { workspaceId, ...of, publishedAt: { not: null }, withdrawnAt: null, takenDownAt: null },
  });
}
