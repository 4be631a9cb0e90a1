import type { Db, Tx } from '../create-db.ts';

/** What a job has made so far, as the store calls it: its pictures in all their copies, and its preview. */
export async function listRunKeys(
  db: Db | Tx,
  { workspaceId, jobId }: { workspaceId: string; jobId: string },
): Promise<string[]> {
  const job = await db.job.findFirst({
    where: { id: jobId, workspaceId },
    select: {
      previewKey: true,
      outputs: { select: { imageKey: true, jpegKey: true, maskKey: true, displayKey: true, thumbKey: true } },
    },
  });
  if (!job) return [];
  return [job.previewKey, ...job.outputs.flatMap((output) => Object.values(output))].flatMap(
    (key) => key ?? [],
  );
}
