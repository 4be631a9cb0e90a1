import type { Db, Tx } from '../create-db.ts';

export interface SameExport {
  readonly workspaceId: string;
  readonly outputId: string;
  readonly profile: string;
  readonly label: boolean | null;
  readonly contact: string;
}

/** An export of the picture that was asked for with the same words and still stands. */
export async function findSameExport(
  db: Db | Tx,
  { workspaceId, outputId, profile, label, contact }: SameExport,
): Promise<string | undefined> {
  const found = await db.disclosure.findFirst({
    where: {
      workspaceId,
      outputId,
      profile,
      label,
      contact,
      status: { in: ['making', 'ready'] },
      withdrawnAt: null,
      takenDownAt: null,
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return found?.id;
}
