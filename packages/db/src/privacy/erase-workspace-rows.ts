import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { tables } from './data-map.ts';

/**
 * Removes every row of a workspace but its books, and its name. Its photos must be purged before, so that their files are
 * known; whatever came in between comes back as keys.
 * @param exceptTask the erasure itself, which tells how it ended
 */
export async function eraseWorkspaceRows(
  db: Db | Tx,
  { workspaceId, exceptTask }: { workspaceId: string; exceptTask: string },
): Promise<string[]> {
  return inTransaction(db, async (tx) => {
    const exports = await tx.privacyTask.findMany({
      where: { workspaceId, storageKey: { not: null } },
      select: { storageKey: true },
    });
    const uploads = await tx.photoUpload.findMany({
      where: { workspaceId, storageKey: { not: null } },
      select: { storageKey: true },
    });
    const ofExports = await tx.disclosureFile.findMany({
      where: { workspaceId },
      select: { storageKey: true },
    });
    const logos = await tx.brandLogo.findMany({ where: { workspaceId }, select: { storageKey: true } });
    const creatives = await tx.creative.findMany({
      where: { workspaceId },
      select: { storageKey: true, thumbKey: true },
    });
    const disclosed = await tx.disclosure.findMany({
      where: { workspaceId },
      select: {
        photoKey: true,
        photoDisplayKey: true,
        pictureKey: true,
        pictureDisplayKey: true,
        maskKey: true,
      },
    });
    for (const [table, { workspace, onWorkspace }] of tables) {
      if (!workspace || onWorkspace !== 'delete') continue;
      const spared = table === 'PrivacyTask' ? Prisma.sql`AND "id" <> ${exceptTask}` : Prisma.empty;
      await tx.$executeRaw`
        DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE ${Prisma.raw(`"${workspace}"`)} = ${workspaceId} ${spared}`;
    }
    await tx.workspace.update({
      where: { id: workspaceId },
      data: { name: '', erasedAt: new Date() },
      select: { id: true },
    });
    return [
      ...[...exports, ...uploads, ...ofExports, ...logos].flatMap(({ storageKey }) => storageKey ?? []),
      ...creatives.flatMap(({ storageKey, thumbKey }) => [storageKey ?? [], thumbKey ?? []].flat()),
      ...disclosed.flatMap((keys) => Object.values(keys)),
    ];
  });
}
