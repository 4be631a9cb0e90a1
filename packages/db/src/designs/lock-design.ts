import type { Tx } from '../create-db.ts';

/** Whoever would start the same design at the same time waits until this transaction ends. */
export async function lockDesign(
  tx: Tx,
  { workspaceId, designId }: { workspaceId: string; designId: string },
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Design" WHERE "id" = ${designId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
}
