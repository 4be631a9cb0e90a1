import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import type { CheckpointTask } from './list-stores.ts';

export type TaskWish = 'pause' | 'resume' | 'cancel';

type Change = readonly [
  from: Prisma.CheckpointTaskWhereInput,
  to: Prisma.CheckpointTaskUpdateManyMutationInput,
];

const goOn = {
  status: 'waiting',
  wish: null,
  trouble: null,
  errorCode: null,
  errorDetail: null,
  errorReason: null,
  finishedAt: null,
} as const;

/** What each wish makes of a task, by what it is at that moment. A worker hears the wish of a running one within a second. */
const changesOf = (now: Date): Readonly<Record<TaskWish, readonly Change[]>> => ({
  pause: [
    [{ kind: 'pull', status: 'waiting' }, { status: 'paused' }],
    [{ kind: 'pull', status: 'running', wish: null }, { wish: 'pause' }],
  ],
  resume: [
    [{ status: { in: ['paused', 'failed'] } }, goOn],
    // It has not stopped yet: then it need not.
    [{ status: 'running', wish: 'pause' }, { wish: null }],
  ],
  cancel: [
    [{ status: 'running', kind: { not: 'remove' } }, { wish: 'cancel' }],
    // A worker has to clear away what came so far.
    [
      { kind: 'pull', status: { in: ['waiting', 'paused', 'failed'] } },
      { ...goOn, wish: 'cancel' },
    ],
    [
      { kind: { not: 'pull' }, status: { in: ['waiting', 'failed'] } },
      { status: 'cancelled', finishedAt: now },
    ],
  ],
});

/** @returns the task as it is then. @throws AppError `not_found`; `conflict` for what cannot be asked of it now */
export async function steerTask(
  db: Db | Tx,
  { taskId, wish }: { taskId: string; wish: TaskWish },
): Promise<CheckpointTask> {
  for (const [from, to] of changesOf(new Date())[wish]) {
    const [changed] = await db.checkpointTask.updateManyAndReturn({
      where: { ...from, id: taskId },
      data: to,
    });
    if (changed) return changed;
  }
  const task = await db.checkpointTask.findUnique({ where: { id: taskId } });
  if (!task) throw new AppError('not_found');
  throw new AppError('conflict', { data: { status: task.status } });
}
