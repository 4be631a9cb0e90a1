/**
 * The worker's part in looking after checkpoints: it tells the database what its store has, and does what people ask for in
 * that store. Tasks are claimed with a lease: what a worker that dies had in hand, another that uses the same store (or
 * this one, started again) goes on with.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { claimTask } from '@escena/db/checkpoints/claim-task';
import type { CheckpointTask } from '@escena/db/checkpoints/list-stores';
import type { CheckpointServices } from './checkpoint-services.ts';
import { describeNewcomers } from './describe-installed.ts';
import { refreshStore, runTask } from './run-task.ts';

export interface Checkpoints extends AsyncDisposable {
  /** Lets go of what it has in hand: that waits, and is gone on with where it is. */
  stop(): Promise<void>;
}

/**
 * One thing at a time of each: downloads mostly wait for the line, hashing for the disk; what is in the last row keeps the
 * processor and the lane busy.
 */
const lanes: readonly (readonly CheckpointTask['kind'][])[] = [
  ['pull'],
  ['verify', 'remove'],
  ['import', 'prepare', 'measure'],
];
const pollMs = 1_000;
/** the CLI and people with a file manager change a store too */
const refreshMs = 20_000;

export function startCheckpoints(services: CheckpointServices): Checkpoints {
  const { db, place, log } = services;
  const stopping = new AbortController();
  const { signal } = stopping;
  const onError = (error: unknown): void => {
    if (!signal.aborted) log.error({ err: error }, 'checkpoints');
  };

  async function every(ms: number, work: () => Promise<boolean>): Promise<void> {
    while (!signal.aborted) {
      const again = await work().catch(onError);
      if (!again) await sleep(ms, undefined, { signal }).catch(() => {});
    }
  }
  /** @returns whether there was something to do */
  async function turn(kinds: readonly CheckpointTask['kind'][]): Promise<boolean> {
    const task = await claimTask(db, { storeId: place.storeId, kinds });
    if (task) await runTask(services, task, signal);
    else if (kinds.includes('measure')) await describeNewcomers(services, signal);
    return task !== undefined;
  }

  const running = Promise.all([
    every(refreshMs, async () => {
      await refreshStore(services);
      return false;
    }),
    ...lanes.map((kinds) => every(pollMs, () => turn(kinds))),
  ]);
  const stop = async (): Promise<void> => {
    stopping.abort();
    await running;
  };
  return { stop, [Symbol.asyncDispose]: stop };
}
