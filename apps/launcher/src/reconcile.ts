/**
 * `npm run reconcile [-- --days N]`: for an operator who wants to be sure now; the worker does the same every night. Safe at
 * any time, also while everything runs. Ends with 1 where a customer could not be read.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openShop, stripeEnv } from '@escena/billing/stripe/stripe-env';
import { reconcile } from '@escena/billing/stripe/reconcile';
import { createDb } from '@escena/db/create-db';
import { startEmbeddedPostgres } from '@escena/db/embedded/start-embedded-postgres';
import { migrateDeploy } from '@escena/db/migrate';
import { z } from 'zod';
import { describe } from './describe.ts';
import { type LauncherEnv, readEnv } from './env.ts';

const dayMs = 86_400_000;
const daysForm = z.coerce.number().int().min(1).max(3650);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { days: { type: 'string', default: '30' } } });
  const days = daysForm.safeParse(values.days);
  if (!days.success) throw new Error('--days takes a whole number from 1 to 3650');
  const env = readEnv();
  const shop = openShop(z.object(stripeEnv).parse(env.inherited));
  if (!shop) throw new Error('Nothing is sold here: STRIPE_SECRET_KEY is not set.');
  const stop = new AbortController();
  process.on('SIGINT', () => stop.abort());
  await using database = await openDatabase(env);
  await migrateDeploy({ url: database.url });
  const db = createDb({ url: database.url });
  try {
    const since = new Date(Date.now() - days.data * dayMs);
    const { customers, events, corrected, failed } = await reconcile(shop, db, {
      since,
      signal: stop.signal,
    });
    console.log(`${customers} customers read since ${since.toISOString().slice(0, 10)}.`);
    if (events > 0) console.log(`${events} events that had been left undone are done.`);
    for (const { workspaceId, credits } of corrected)
      console.log(`${workspaceId}: ${credits > 0 ? '+' : ''}${credits} credits`);
    if (corrected.length === 0) console.log('Every balance was right.');
    for (const { workspaceId, code } of failed) console.error(`${workspaceId} could not be read: ${code}`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    await db.$disconnect();
  }
}

/** The operator's own database, or the embedded one: left running where it runs already. */
async function openDatabase({
  DATABASE_URL: url,
  ESCENA_DATA: folder,
}: LauncherEnv): Promise<AsyncDisposable & { url: string }> {
  if (url !== undefined) return { url, [Symbol.asyncDispose]: async () => undefined };
  const server = await startEmbeddedPostgres({ dir: path.join(folder, 'postgres') });
  return {
    url: server.url,
    [Symbol.asyncDispose]: async () => {
      if (server.started) await server.stop();
    },
  };
}

try {
  await main();
} catch (thrown) {
  console.error(describe(thrown));
  process.exitCode = 1;
}
