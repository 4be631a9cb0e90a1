/**
 * Hears of every committed change of a job, a photo, a campaign or the checkpoints (LISTEN on the channel of the rows' triggers).
 * Notifications are lost while the connection is: after every reconnect one `{ kind: 'all' }` tells the listener to read
 * anew.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export type Change =
  | { readonly kind: 'job' | 'asset' | 'campaign'; readonly id: string }
  | { readonly kind: 'checkpoints'; readonly id: typeof checkpointChanges }
  | { readonly kind: 'all' };

/** Whoever follows checkpoints follows all of them, under this instead of an id. */
export const checkpointChanges = 'checkpoints';

export interface WatchOptions {
  readonly url: string;
  /** ends the iteration */
  readonly signal: AbortSignal;
}

const channel = 'escena_changes';
const firstRetryMs = 100;
const lastRetryMs = 2_000;

/** Starts with `{ kind: 'all' }` as soon as it listens. Ends only by its signal. */
export async function* watchChanges({ url, signal }: WatchOptions): AsyncGenerator<Change, void, void> {
  let retryMs = firstRetryMs;
  while (!signal.aborted) {
    try {
      for await (const change of listenOnce(url, signal)) {
        retryMs = firstRetryMs;
        yield change;
      }
    } catch {
      // The server is away or restarting: the one thing to do is to try again, less and less often.
      await sleep(retryMs, undefined, { signal }).catch(() => {});
      retryMs = Math.min(retryMs * 2, lastRetryMs);
    }
  }
}

async function* listenOnce(url: string, signal: AbortSignal): AsyncGenerator<Change, void, void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  const waiting: Change[] = [{ kind: 'all' }];
  let lost: Error | undefined;
  let wake = () => {};
  client.on('notification', ({ payload = '' }) => {
    waiting.push(changeOf(payload));
    wake();
  });
  client.on('error', (error) => {
    lost = error;
    wake();
  });
  client.on('end', () => {
    lost ??= new Error('connection ended');
    wake();
  });
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort);
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    while (!signal.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else if (lost) throw lost;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    await client.end().catch(() => {});
  }
}

function changeOf(payload: string): Change {
  if (payload === checkpointChanges) return { kind: 'checkpoints', id: payload };
  const kind = payload.startsWith('asset_') ? 'asset' : payload.startsWith('cmp_') ? 'campaign' : 'job';
  return { kind, id: payload };
}
