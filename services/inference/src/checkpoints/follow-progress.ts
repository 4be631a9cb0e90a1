import type { Db } from '@escena/db/create-db';
import type { TaskClaim } from '@escena/db/checkpoints/claim-task';
import type { CheckpointTask } from '@escena/db/checkpoints/list-stores';
import { reportTask, type TaskProgress } from '@escena/db/checkpoints/report-task';

/** Why a task has to stop before its end: what a person wished, a claim that is lost, or a worker that stops. */
export type StopReason = 'pause' | 'cancel' | 'lost' | 'stopping';

export interface Followed extends AsyncDisposable {
  /** raised as soon as there is a reason to stop */
  readonly signal: AbortSignal;
  /** the first reason */
  readonly reason: () => StopReason | undefined;
  readonly tell: (change: Partial<TaskProgress>) => void;
}

interface FollowOptions {
  readonly stopping: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** people hear of it, and are heard, within a second */
const everyMs = 700;
/** a line that brings nothing for this long is said to be waited for */
const stallMs = 3_000;
/** the rate is that of the last few seconds */
const windowMs = 5_000;

/** what has a rate */
const moving = new Set<TaskProgress['phase']>(['downloading', 'copying', 'hashing']);

/** Writes down how far a claimed task is, again and again, and listens to what is wished of it. */
export function followProgress(db: Db, task: CheckpointTask, { stopping, onError }: FollowOptions): Followed {
  const claim: TaskClaim = { id: task.id, fence: task.fence };
  const controller = new AbortController();
  let reason: StopReason | undefined;
  let progress: TaskProgress = {
    phase: null,
    file: task.file,
    fileNumber: task.fileNumber,
    fileCount: task.fileCount,
    doneBytes: Number(task.doneBytes),
    totalBytes: Number(task.totalBytes),
    bytesPerSecond: null,
    resumedBytes: null,
    trouble: null,
    retries: task.retries,
  };
  let movedAt = performance.now();
  const samples: { readonly at: number; readonly bytes: number }[] = [];

  const stop = (why: StopReason): void => {
    reason ??= why;
    controller.abort();
  };
  const onStopping = (): void => stop('stopping');
  if (stopping.aborted) stop('stopping');
  stopping.addEventListener('abort', onStopping);

  const now = (): TaskProgress => {
    const at = performance.now();
    samples.push({ at, bytes: progress.doneBytes });
    while ((samples[0]?.at ?? at) < at - windowMs) samples.shift();
    const waits = progress.phase === 'connecting' || progress.phase === 'downloading';
    if (waits && at - movedAt > stallMs) return { ...progress, phase: 'stalled', bytesPerSecond: null };
    if (!moving.has(progress.phase)) return { ...progress, bytesPerSecond: null };
    const [first] = samples;
    const seconds = first ? (at - first.at) / 1000 : 0;
    const came = first ? progress.doneBytes - first.bytes : 0;
    return { ...progress, bytesPerSecond: seconds > 1 && came > 0 ? came / seconds : null };
  };
  const report = async (): Promise<void> => {
    // A database that is away for a moment is no reason to stop: the lease outlasts a few of these.
    const wish = await reportTask(db, claim, now()).catch(onError);
    if (wish) stop(wish);
  };

  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const tick = (): void => {
    running = report().then(() => {
      if (!ended) timer = setTimeout(tick, everyMs);
    });
  };
  if (task.wish === 'pause' || task.wish === 'cancel') stop(task.wish);
  else tick();

  return {
    signal: controller.signal,
    reason: () => reason,
    tell(change) {
      if (change.doneBytes !== undefined && change.doneBytes !== progress.doneBytes)
        movedAt = performance.now();
      if (change.phase !== undefined && change.phase !== progress.phase) movedAt = performance.now();
      progress = { ...progress, ...change };
    },
    async [Symbol.asyncDispose]() {
      ended = true;
      clearTimeout(timer);
      stopping.removeEventListener('abort', onStopping);
      await running;
      if (reason !== 'lost') await report();
    },
  };
}
