import type { Db } from '@escena/db/create-db';
import type { ClaimedRun } from '@escena/db/jobs/job-fields';
import { listRunKeys } from '@escena/db/jobs/list-run-keys';
import { withRetry } from '@escena/db/with-retry';
import { forgetRun } from '@escena/privacy/forget-run';
import type { Storage } from '@escena/storage/storage';
import { contractOf, toolNames } from '@escena/verticals/contracts';

interface Places {
  readonly db: Db;
  readonly storage: Storage;
}

/**
 * Ends a run, and forgets what it knew of the person in its photo.
 * @param made keys of all that it put into the store
 */
export async function endRun(
  places: Places,
  job: ClaimedRun,
  { end, made = [] }: { readonly end: () => Promise<void>; readonly made?: readonly string[] },
): Promise<void> {
  const tool = toolNames.find((name) => name === job.tool);
  if (!tool || !contractOf(tool).needsConsent) return withRetry(end);
  const { id: jobId, workspaceId } = job;
  const kept = await listRunKeys(places.db, { workspaceId, jobId });
  await withRetry(end);
  // It has ended whatever becomes of this: the hourly sweep and the night's collection come after.
  await forgetRun(places, job, [...kept, ...made]).catch(() => undefined);
}
