/**
 * Somebody's data gone, from database and store. Idempotent: killed anywhere, running it again ends in the same place.
 * What the law wants kept stays without a name: ledger entries, invoices and plans of a workspace that has none any more.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import {
  checkPersonErasure,
  checkWorkspaceErasure,
  listOwnWorkspaces,
} from '@escena/db/privacy/check-erasure';
import { erasePersonRows } from '@escena/db/privacy/erase-person-rows';
import { eraseWorkspaceRows } from '@escena/db/privacy/erase-workspace-rows';
import { listErasable, stopJobs } from '@escena/db/privacy/list-erasable';
import { purgeAsset, purgeFont, purgeModel3d } from '@escena/db/retention/purge';
import { defaultGraceMs, forgetObjects, type Places } from './forget-objects.ts';

export interface EraseOptions {
  readonly taskId: string;
  readonly userId: string | null;
  /** absent: the person's own */
  readonly workspaceId?: string;
  readonly now: Date;
  readonly graceMs?: number;
  readonly onProgress: (fraction: number) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** A running tool stops within seconds of being told. */
const jobsStopMs = 60_000;
const lookAgainMs = 500;

/** @throws AppError `privacy.*` when something stands in the way that came up since it was asked for */
export async function eraseData(places: Places, options: EraseOptions): Promise<void> {
  const { userId, workspaceId, now, graceMs = defaultGraceMs, onProgress } = options;
  if (workspaceId !== undefined) {
    await checkWorkspaceErasure(places.db, { workspaceId });
    await eraseWorkspace(places, workspaceId, options);
  } else if (userId !== null) {
    await checkPersonErasure(places.db, { userId });
    for (const own of await listOwnWorkspaces(places.db, { userId }))
      await eraseWorkspace(places, own, options);
    const keys = await erasePersonRows(places.db, { userId });
    await forgetObjects(places, keys, { now, graceMs });
  }
  await onProgress(1);
}

async function eraseWorkspace(places: Places, workspaceId: string, options: EraseOptions): Promise<void> {
  const { taskId, now, graceMs = defaultGraceMs, onProgress, signal } = options;
  const { db } = places;
  await untilStopped(places, workspaceId, signal);
  const { assets, models, fonts } = await listErasable(db, { workspaceId });
  const total = assets.length + models.length + fonts.length + 1;
  let done = 0;
  for (const [ids, purge] of [
    [assets, purgeAsset],
    [models, purgeModel3d],
    [fonts, purgeFont],
  ] as const)
    for (const id of ids) {
      throwIfAborted(signal);
      const keys = await purge(db, { workspaceId, id });
      await forgetObjects(places, keys ?? [], { now, graceMs });
      done += 1;
      await onProgress(done / total);
    }
  const keys = await eraseWorkspaceRows(db, { workspaceId, exceptTask: taskId });
  await forgetObjects(places, keys, { now, graceMs });
}

/** Tells every job to stop and waits for those that run. @throws AppError `job.timeout`: tried again later */
async function untilStopped({ db }: Places, workspaceId: string, signal?: AbortSignal): Promise<void> {
  const until = Date.now() + jobsStopMs;
  while ((await stopJobs(db, { workspaceId })) > 0) {
    throwIfAborted(signal);
    if (Date.now() > until) throw new AppError('job.timeout', { detail: 'a job does not stop' });
    await sleep(lookAgainMs);
  }
}
