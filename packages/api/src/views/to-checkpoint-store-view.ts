import {
  type CheckpointPhase,
  checkpointPhases,
  type DownloadTrouble,
  downloadTroubles,
} from '@escena/core/checkpoint-words';
import type { Checkpoint, CheckpointStore, CheckpointTask } from '@escena/db/checkpoints/list-stores';
import type {
  CheckpointStoreView,
  CheckpointTaskView,
  MachineView,
  StoredCheckpointView,
} from './checkpoint-store-view.ts';
import { storedError } from './stored-error.ts';
import { secondsOf, sizeOf } from './to-checkpoint-view.ts';

interface StoreViewOptions {
  readonly tasks: readonly CheckpointTask[];
  /** whether the reader may know the machine, what is offered and what is being done */
  readonly withMachine: boolean;
  readonly now: Date;
}

/** Several reports missed: its worker is down. */
const awayMs = 60_000;

export function toStoreView(
  store: CheckpointStore,
  { tasks, withMachine, now }: StoreViewOptions,
): CheckpointStoreView {
  const shown = store.checkpoints.filter(({ state }) => withMachine || state !== 'offered');
  return {
    id: store.id,
    machine: withMachine ? machineOf(store, now) : null,
    checkpoints: shown.map((checkpoint) => toStoredView(checkpoint, withMachine)),
    tasks: tasks.map((task) => toTaskView(task, now)),
  };
}

function machineOf(store: CheckpointStore, now: Date): MachineView {
  const { host, folder, importFolder, importable, hasToken, threads, seenAt } = store;
  return {
    host,
    folder,
    importFolder,
    importable,
    hasToken,
    threads,
    memoryBytes: Number(store.memoryBytes),
    freeBytes: Number(store.freeBytes),
    seenAt,
    away: now.getTime() - seenAt.getTime() > awayMs,
  };
}

function toStoredView(checkpoint: Checkpoint, withDetail: boolean): StoredCheckpointView {
  const { name, title, family, pipelines, paidUse, state, source, repository, origin, command } = checkpoint;
  const problem = storedError(checkpoint.problemCode);
  return {
    name,
    title,
    family,
    pipelines,
    paidUse,
    state,
    licence: {
      id: checkpoint.licence,
      url: checkpoint.licenceUrl,
      terms: checkpoint.licenceTerms,
      readOn: checkpoint.licenceReadOn,
    },
    source: sources.find((one) => one === source) ?? 'own',
    repository,
    origin,
    command,
    totalBytes: Number(checkpoint.totalBytes),
    memoryBytes: Number(checkpoint.memoryBytes),
    measuredFigures: checkpoint.measuredFigures,
    diskBytes: numberOf(checkpoint.diskBytes),
    installedAt: checkpoint.installedAt,
    verifiedAt: checkpoint.verifiedAt,
    prepared: forms.find((one) => one === checkpoint.prepared) ?? null,
    problem: problem && withDetail ? { ...problem, detail: checkpoint.problemDetail ?? undefined } : problem,
    size: sizeOf(checkpoint),
    seconds: secondsOf(checkpoint),
  };
}

const sources = ['shipped', 'download', 'export', 'own'] as const;
const forms = ['float32', 'int8'] as const;
const wishes = ['pause', 'cancel'] as const;

/** @param now a task whose worker has not renewed its lease by then is nobody's: it waits for another */
export function toTaskView(task: CheckpointTask, now = new Date()): CheckpointTaskView {
  const { id, storeId, checkpoint, kind, file, fileNumber, fileCount } = task;
  const isHeld = task.status !== 'running' || (task.leasedUntil ?? now) >= now;
  const status = isHeld ? task.status : 'waiting';
  const bytesPerSecond = isHeld ? task.bytesPerSecond : null;
  const [doneBytes, totalBytes] = [Number(task.doneBytes), Number(task.totalBytes)];
  const error = storedError(task.errorCode);
  return {
    id,
    storeId,
    checkpoint,
    kind,
    status,
    wish: wishes.find((one) => one === task.wish) ?? null,
    phase: isHeld ? phaseOf(task.phase) : null,
    file,
    fileNumber,
    fileCount,
    doneBytes,
    totalBytes,
    bytesPerSecond,
    etaSeconds: bytesPerSecond ? Math.max(0, totalBytes - doneBytes) / bytesPerSecond : null,
    resumedBytes: numberOf(task.resumedBytes),
    trouble: troubleOf(task.trouble),
    retries: task.retries,
    freedBytes: numberOf(task.freedBytes),
    error: error && {
      ...error,
      detail: task.errorDetail ?? undefined,
      reason: troubleOf(task.errorReason),
    },
    finishedAt: task.finishedAt,
  };
}

function phaseOf(word: string | null): CheckpointPhase | null {
  return checkpointPhases.find((one) => one === word) ?? null;
}

function troubleOf(word: string | null): DownloadTrouble | null {
  return downloadTroubles.find((one) => one === word) ?? null;
}

function numberOf(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}
