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

interface End {
  /** writes how it ended; absent: it is to be tried again, or given up by whoever knows why */
  readonly end?: () => Promise<void>;
  /** keys of all that it put into the store */
  readonly made: readonly string[];
}

/** Ends a run, or an attempt at it, and forgets what it knew and made of the person in its photo and nobody kept. */
export async function endRun(places: Places, job: ClaimedRun, { end, made }: End): Promise<void> {
  const tool = toolNames.find((name) => name === job.tool);
  if (!tool || !contractOf(tool).needsConsent) return end && withRetry(end);
  const { id: jobId, workspaceId } = job;
  const kept = await listRunKeys(places.db, { workspaceId, jobId });
  if (end) await withRetry(end);
  // It has ended whatever becomes of this: the hourly sweep and the night's collection come after.
  await forgetRun(places, job, [...kept, ...made]).catch(() => undefined);
}
