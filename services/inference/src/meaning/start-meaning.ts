/**
 * Reads the meaning of what a workspace has, one picture at a time, while a network for it is installed, and answers what is
 * looked for by words. Several workers do no harm: the last to write says the same.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { toAppError } from '@escena/core/app-error';
import { findEmbedder } from '@escena/db/checkpoints/find-embedder';
import type { Db } from '@escena/db/create-db';
import { keepMeaning, listUnread, type UnreadPicture } from '@escena/db/meanings/meanings';
import { answerMeaning, forgetQueries, listAsked } from '@escena/db/meanings/queries';
import type { Logger } from 'pino';
import type { TaskProcess } from '../process/task-process.ts';
import type { EmbeddedPicture, EmbedPicturePayload, EmbedWordsPayload } from '../tasks/messages.ts';

interface MeaningServices {
  readonly db: Db;
  /** its own: whoever looks for something waits for no drawing */
  readonly lane: Pick<TaskProcess, 'run'>;
  readonly log: Pick<Logger, 'error'>;
}

/** somebody waits for the answer */
const busyMs = 700;
/** while none is installed */
const idleMs = 10_000;
/** after a network that could not be used */
const brokenMs = 60_000;
const atOnce = 8;
/** what was looked for is forgotten after a day */
const queryMs = 24 * 60 * 60_000;

export interface MeaningReader extends AsyncDisposable {
  stop(): Promise<void>;
}

export function startMeaning(services: MeaningServices): MeaningReader {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      const ms = await turn(services, signal).catch((error: unknown) => {
        if (!signal.aborted) services.log.error({ err: error }, 'meaning');
        return brokenMs;
      });
      await sleep(ms, undefined, { signal }).catch(() => {});
    }
  })();
  const stop = async (): Promise<void> => {
    stopping.abort();
    await running;
  };
  return { stop, [Symbol.asyncDispose]: stop };
}

/** Answers what is asked, then reads one picture. @returns milliseconds until the next turn @throws AppError of a broken network */
export async function turn({ db, lane, log }: MeaningServices, signal: AbortSignal): Promise<number> {
  const model = await findEmbedder(db);
  if (model === undefined) return idleMs;
  await forgetQueries(db, new Date(Date.now() - queryMs));
  for (const { id, text } of await listAsked(db, model, atOnce)) {
    const payload: EmbedWordsPayload = { model, text };
    await answerMeaning(db, id, (await lane.run('embedWords', payload, { signal })) as Float32Array);
  }
  const [next] = await listUnread(db, model, 1);
  if (!next) return busyMs;
  const read = async ({ displayKey }: UnreadPicture): Promise<EmbeddedPicture> => {
    const payload: EmbedPicturePayload = { model, displayKey };
    try {
      return (await lane.run('embedPicture', payload, { signal })) as EmbeddedPicture;
    } catch (thrown) {
      const error = toAppError(thrown);
      if (signal.aborted || error.fault === 'model') throw thrown;
      // Written down as unreadable: it would be in the way of all others.
      log.error({ err: error, displayKey }, 'meaning');
      return { vector: new Float32Array(), words: {} };
    }
  };
  await keepMeaning(db, next, { model, ...(await read(next)) });
  return 0;
}
