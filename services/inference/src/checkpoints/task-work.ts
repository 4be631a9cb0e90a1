import type { CheckpointTask } from '@escena/db/checkpoints/list-stores';
import type { TaskOutcome } from '@escena/db/checkpoints/settle-task';
import type { CheckpointServices } from './checkpoint-services.ts';
import type { Followed } from './follow-progress.ts';

export type TaskDone = Extract<TaskOutcome, { status: 'done' }>;

/** Does one kind of task. @returns what it came to; throws what it failed with, or AppError `job.cancelled` when stopped */
export type TaskWork = (
  services: CheckpointServices,
  task: CheckpointTask,
  followed: Pick<Followed, 'signal' | 'tell'>,
) => Promise<TaskDone>;
