import { inTransaction } from '@escena/db/in-transaction';
import { purgeAsset } from '@escena/db/retention/purge';
import { atOnce, forgetObjects, type Places } from './forget-objects.ts';

interface Run {
  readonly workspaceId: string;
  readonly assetId: string | null;
  /** masks of the person: bin and purpose say that they may go */
  readonly passingIds: readonly string[];
}

/**
 * After a run that showed a person has ended: its masks go, and every picture that it made and nobody kept (previews, those of
 * an attempt that failed); and the photo, where the consent was taken back meanwhile. Killed before, the hourly sweep and the night's collection do the same.
 * @param keys that the run is known to have made
 */
export async function forgetRun(places: Places, run: Run, keys: readonly string[]): Promise<void> {
  const { db } = places;
  const { workspaceId, assetId } = run;
  const going = await db.asset.findMany({
    where: { workspaceId, id: { in: [...run.passingIds] }, purpose: 'personMask', deletedAt: { not: null } },
    select: { id: true },
  });
  const purged: string[] = [];
  const withdrawn = { workspaceId, assetId: assetId ?? '', withdrawnAt: { not: null } };
  if (assetId !== null && (await db.consent.count({ where: withdrawn })) > 0) going.push({ id: assetId });
  for (const { id } of going)
    purged.push(...((await inTransaction(db, (tx) => purgeAsset(tx, { workspaceId, id }))) ?? []));
  await forgetObjects(places, [...keys, ...purged], { now: new Date(), graceMs: atOnce });
}
