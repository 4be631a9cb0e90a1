import type { Tx } from '../create-db.ts';

/** From now on this job makes the design. */
export async function setDesignJob(
  tx: Tx,
  { workspaceId, designId, jobId }: { workspaceId: string; designId: string; jobId: string },
): Promise<void> {
  await tx.design.updateMany({ where: { id: designId, workspaceId }, data: { jobId } });
}
