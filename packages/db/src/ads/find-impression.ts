import type { Db } from '../create-db.ts';

/** What was shown under an id; undefined: nothing, or too long ago. */
export async function findImpression(
  db: Db,
  { campaignId, id }: { campaignId: string; id: string },
): Promise<{ readonly creativeId: string } | undefined> {
  const found = await db.adImpression.findUnique({
    where: { campaignId_id: { campaignId, id } },
    select: { creativeId: true },
  });
  return found ?? undefined;
}
