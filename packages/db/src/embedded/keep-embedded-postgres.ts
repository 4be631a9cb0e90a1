import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './postmaster-pid.ts';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts';

export interface KeepOptions extends EmbeddedPostgresOptions {
  /** called after the server died and runs again, or (with why) could not be started yet */
  readonly onRestart: (failure: unknown) => void;
}

const lookEveryMs = 1_000;
const firstRetryMs = 500;
const lastRetryMs = 30_000;

/**
 * The embedded server, started again whenever its process dies, on the same port: whoever holds its URL only has to
 * connect anew.
 * @throws AppError as `startEmbeddedPostgres`, for the first start
 */
export async function keepEmbeddedPostgres(options: KeepOptions): Promise<EmbeddedPostgres> {
  const first = await startEmbeddedPostgres(options);
  const ending = new AbortController();
  let server = first;

  const watch = async () => {
    let retryMs = firstRetryMs;
    while (!ending.signal.aborted) {
      try {
        if (!isAlive(server.pid)) {
          server = await startEmbeddedPostgres({ ...options, port: first.port });
          retryMs = firstRetryMs;
          options.onRestart(undefined);
        }
        await sleep(lookEveryMs, undefined, { signal: ending.signal });
      } catch (failure) {
        if (ending.signal.aborted) return;
        // Sessions of the dead server may still hold its memory: they leave within moments.
        options.onRestart(failure);
        await sleep(retryMs, undefined, { signal: ending.signal }).catch(() => undefined);
        retryMs = Math.min(retryMs * 2, lastRetryMs);
      }
    }
  };
  const watching = watch();

  const stop = async () => {
    ending.abort();
    await watching;
    await server.stop();
  };
  return { ...first, stop, [Symbol.asyncDispose]: stop };
}
