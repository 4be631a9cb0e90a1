import { AppError, throwIfAborted } from '@escena/core/app-error';
import {
  expireExports,
  findPrivacyTask,
  listDueTasks,
  startPrivacyTask,
  updatePrivacyTask,
} from '@escena/db/privacy/privacy-tasks';
import { eraseData } from './erase-data.ts';
import { exportData } from './export-data.ts';
import { defaultGraceMs, forgetObjects, type Places } from './forget-objects.ts';

/** How long the link of an export works. */
export const exportDays = 7;
/** How long an erasure can be called off. */
export const undoHours = 24;
const dayMs = 86_400_000;

export interface RunTaskOptions {
  readonly now: Date;
  readonly graceMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Makes an export, or erases what is due. What is over or not yet due is left alone, so a second delivery is harmless.
 * @throws whatever it fails with; `failPrivacyTask` writes that down
 */
export async function runPrivacyTask(
  places: Places,
  { taskId, now, graceMs, signal }: RunTaskOptions & { readonly taskId: string },
): Promise<void> {
  const task = await startPrivacyTask(places.db, { id: taskId, now });
  if (!task) return;
  const { userId, workspaceId } = task;
  const onProgress = async (fraction: number) => {
    throwIfAborted(signal);
    if (task.kind === 'export' && (await findPrivacyTask(places.db, { id: taskId }))?.status === 'cancelled')
      throw new AppError('job.cancelled');
    await updatePrivacyTask(places.db, { id: taskId, fraction });
  };
  const about = { ...(workspaceId !== null && { workspaceId }), onProgress, signal };
  if (task.kind === 'erase') {
    await eraseData(places, { ...about, taskId, userId, now, graceMs });
    await updatePrivacyTask(places.db, { id: taskId, status: 'done', finishedAt: now });
    return;
  }
  if (userId === null) return;
  const { key, bytes } = await exportData(places, { ...about, userId });
  await updatePrivacyTask(places.db, {
    id: taskId,
    status: 'done',
    storageKey: key,
    bytes: BigInt(bytes),
    finishedAt: now,
    expiresAt: new Date(now.getTime() + exportDays * dayMs),
  });
}

export async function failPrivacyTask(
  { db }: Places,
  { taskId, error }: { taskId: string; error: AppError },
): Promise<void> {
  if (error.code === 'job.cancelled') return;
  await updatePrivacyTask(db, {
    id: taskId,
    status: 'failed',
    errorCode: error.code,
    finishedAt: new Date(),
  });
}

/** The files of exports that are past their time. @returns how many went */
export async function sweepExports(
  places: Places,
  { now, graceMs = defaultGraceMs }: RunTaskOptions,
): Promise<number> {
  return forgetObjects(places, await expireExports(places.db, { now }), { now, graceMs });
}

/** Tasks whose time has come. */
export const dueTasks = ({ db }: Places, now: Date) => listDueTasks(db, { now });
