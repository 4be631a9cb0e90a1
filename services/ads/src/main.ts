/** Ads in a process of their own: what the web app mounts at `/v1`, undisturbed by what pages do. */
import { createDb } from '@escena/db/create-db';
import { watchChanges } from '@escena/db/watch-changes';
import { createAdServer } from '@escena/serving/create-ad-server';
import { listen } from '@escena/serving/listen';
import { openStorage } from '@escena/storage/open-storage';
import pino from 'pino';
import { readEnv } from './env.ts';

const env = readEnv();
const log = pino({ level: env.LOG_LEVEL, name: 'ads' });
const db = createDb({ url: env.DATABASE_URL });
const stopping = new AbortController();
const listening = await listen(
  createAdServer({
    db,
    storage: openStorage(env),
    changes: watchChanges({ url: env.DATABASE_URL, signal: stopping.signal }),
    publicUrl: env.NEXTAUTH_URL,
    report: (error, facts) => log.error({ ...facts, err: error, code: error.code }, 'ads'),
  }),
  { port: env.ESCENA_ADS_PORT, host: env.HOST, proxies: env.ESCENA_PROXIES },
);
log.info({ port: listening.port }, 'ready');
// For whoever started it with a channel, at a port of its own choice.
process.send?.({ port: listening.port });

async function stop(): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await listening[Symbol.asyncDispose]();
  await db.$disconnect();
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
