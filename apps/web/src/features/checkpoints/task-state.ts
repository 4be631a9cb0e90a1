import type { CheckpointTaskView } from '@escena/api/views/checkpoint-store-view';

/** What was done with a checkpoint is worth a line for this long; then its facts say it. */
const newsMs = 10 * 60_000;

/** Whether a worker is at it, or will be. */
export function isUnderWay({ status }: CheckpointTaskView): boolean {
  return status === 'waiting' || status === 'running' || status === 'paused';
}

/** Whether there is anything to say of it: what goes on, what failed, and what was done just now. */
export function showsReport(task: CheckpointTaskView, now = Date.now()): boolean {
  if (isUnderWay(task) || task.status === 'failed') return true;
  return task.finishedAt !== null && now - task.finishedAt.getTime() < newsMs;
}

/** 0…1, where it is known how much there is to do. */
export function fractionOf({ kind, doneBytes, totalBytes, fileNumber, fileCount }: CheckpointTaskView) {
  if (kind === 'prepare') return fileNumber !== null && fileCount ? (fileNumber - 1) / fileCount : undefined;
  return totalBytes > 0 && kind !== 'measure' && kind !== 'remove' ? doneBytes / totalBytes : undefined;
}
