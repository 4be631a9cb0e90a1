/**
 * `npm start`: PostgreSQL, web, worker and, where asked for, the ads' own server on one machine, watched over until Ctrl-C.
 */
import path from 'node:path';
import { keepEmbeddedPostgres } from '@escena/db/embedded/keep-embedded-postgres';
import { migrateDeploy } from '@escena/db/migrate';
import { buildWebIfStale, nextEntry } from './build-web.ts';
import { describe } from './describe.ts';
import { readEnv, root } from './env.ts';
import { freePort } from './free-port.ts';
import { generateClientIfStale } from './generate-client.ts';
import { readOrMakeSecret } from './secret.ts';
import { Started } from './started.ts';
import { supervise } from './supervise.ts';
import { waitUntilUp } from './wait-until-up.ts';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const webStartMs = 60_000;

async function main(): Promise<void> {
  const start = performance.now();
  const env = readEnv();
  const dataFolder = env.ESCENA_DATA;
  const logFolder = path.join(dataFolder, 'logs');
  const stop = new AbortController();
  process.on('SIGINT', () => stop.abort());
  process.on('SIGTERM', () => stop.abort());
  await using started = new Started();

  const secret = env.NEXTAUTH_SECRET ?? (await readOrMakeSecret(dataFolder));
  await timed('Database client', () => generateClientIfStale(env.inherited));
  const build = timed('Web app', () =>
    buildWebIfStale({
      logFolder,
      environment: env.inherited,
      onBuild: () => say('Building the web app (up to a minute, only after a change) …'),
    }),
  );
  const databaseUrl = await timed('Database', async () => {
    const url = env.DATABASE_URL ?? (await embeddedDatabase(dataFolder, started));
    await migrateDeploy({ url });
    return url;
  }).catch(async (error: unknown) => {
    await build.catch(() => undefined);
    throw error;
  });
  await build;
  if (stop.signal.aborted) return;

  const port = await freePort(env.PORT, env.HOST);
  if (port !== env.PORT)
    say(`Port ${env.PORT} is busy (another program listens there); using ${port} instead.`);
  const publicUrl = env.NEXTAUTH_URL ?? `http://localhost:${port}`;
  const environment = {
    ...env.inherited,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    ESCENA_DATA: dataFolder,
    ESCENA_LOCAL: loopback.has(env.HOST) ? '1' : '0',
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: publicUrl,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const common = { environment, logFolder, say };
  const web = supervise({
    ...common,
    name: 'web',
    args: [nextEntry, 'start', '--port', String(port), '--hostname', env.HOST],
    cwd: path.join(root, 'apps/web'),
  });
  started.push(web);
  const worker = supervise({
    ...common,
    name: 'worker',
    args: [...process.execArgv, path.join(root, 'services/inference/src/main.ts')],
    cwd: root,
  });
  started.push(worker);
  if (env.ESCENA_ADS_PORT !== undefined)
    started.push(
      supervise({
        ...common,
        name: 'ads',
        args: [...process.execArgv, path.join(root, 'services/ads/src/main.ts')],
        cwd: root,
      }),
    );
  await timed('Web server', () => waitUntilUp(`http://127.0.0.1:${port}/healthz`, webStartMs, stop.signal));

  say(`\nEscena is at ${publicUrl} (ready in ${seconds(start)} s). Ctrl-C stops it.\n`);
  await new Promise<void>((resolve) => {
    if (stop.signal.aborted) resolve();
    else stop.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  say('Stopping …');
}

/** Starts the embedded server; it stops last, after everything that writes to it. */
async function embeddedDatabase(dataFolder: string, started: Started): Promise<string> {
  const server = await keepEmbeddedPostgres({
    dir: path.join(dataFolder, 'postgres'),
    onRestart: (failure) =>
      say(
        failure
          ? `The database does not start: ${describe(failure)}`
          : 'The database had died; it runs again.',
      ),
  });
  started.push(server);
  return server.url;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  say(`${what.padEnd(16)} ready (${seconds(start)} s)`);
  return result;
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function say(line: string): void {
  console.log(line);
}

try {
  await main();
} catch (thrown) {
  const aborted = thrown instanceof Error && thrown.name === 'AbortError';
  if (!aborted) {
    console.error(describe(thrown));
    process.exitCode = 1;
  }
}
