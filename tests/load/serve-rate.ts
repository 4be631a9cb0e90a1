/**
 * What serving an ad costs with counting on, and whether the counts are exact: `npx tsx tests/load/serve-rate.ts [rate] [seconds] [image|json|tag] [own|web]`.
 * A real PostgreSQL that flushes to disk, the server in a process of its own or within the web app (which must be built), visitors that come when they come (no one waits for another's
 * answer); one in fifty clicks.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDb } from '@escena/db/create-db';
import { startEmbeddedPostgres } from '@escena/db/embedded/start-embedded-postgres';
import { migrateDeploy } from '@escena/db/migrate';
import { createCampaignFixture } from '@escena/db/testing/create-campaign-fixture';
import { createFixture } from '@escena/db/testing/create-fixture';
import { processorSeconds } from './processor-seconds.ts';

const [, , rateGiven = '500', secondsGiven = '30', as = 'image', where = 'own'] = process.argv;
const [rate, seconds] = [Number(rateGiven), Number(secondsGiven)];
const root = path.resolve(import.meta.dirname, '../..');
const segments = ['families', 'students', 'offices', 'all'];
const clickEvery = 50;
/** of the answers before these nothing is measured: connections open and code is compiled */
const warmUpSeconds = 5;

/** Each address may have only so much counted; visitors come from many. */
const agents = Array.from(
  { length: 16 },
  (_, i) => new http.Agent({ keepAlive: true, localAddress: `127.0.0.${i + 2}` }),
);

interface Answer {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

const request = (address: string, visitor: number, body?: string) =>
  new Promise<Answer>((resolve, reject) => {
    const options = { agent: agents[visitor % agents.length], method: body === undefined ? 'GET' : 'POST' };
    const sent = http.request(address, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

const folder = mkdtempSync(path.join(os.tmpdir(), 'escena-serve-rate-'));
await using database = await startEmbeddedPostgres({ dir: path.join(folder, 'postgres') });
await migrateDeploy({ url: database.url });
const db = createDb({ url: database.url });
const { campaignId } = await createCampaignFixture(db, {
  ...(await createFixture(db)),
  segments,
  headlines: ['h1', 'h2', 'h3', 'h4', 'h5'],
  formats: ['meta-square', 'display-medium'],
});
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: database.url,
  ESCENA_DATA: folder,
  NEXTAUTH_URL: 'http://ads.test',
  NEXTAUTH_SECRET: 'load'.repeat(8),
};

const { server, port } = where === 'web' ? await startWeb() : await startOwn();
const origin = `http://127.0.0.1:${port}`;

async function startOwn() {
  const server = fork(path.join(root, 'services/ads/src/main.ts'), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...environment, ESCENA_ADS_PORT: '0' },
  });
  const ready = once(server, 'message') as Promise<[{ port: number }]>;
  const gone = once(server, 'exit').then(() => {
    throw new Error('the server did not start');
  });
  const [{ port }] = await Promise.race([ready, gone]);
  return { server, port };
}

async function startWeb() {
  const port = 3900;
  const web = path.join(root, 'apps/web');
  const server = fork(path.join(root, 'node_modules/next/dist/bin/next'), ['start', '--port', String(port)], {
    cwd: web,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: environment,
  });
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) await sleep(200);
  return { server, port };
}

/** What was answered before it was known to be counted: asked again at the end. */
const pending: (() => Promise<void>)[] = [];
const told = { impressions: 0, clicks: 0, failed: 0 };
const latencies: number[] = [];

/** Adds what was answered; asked again later where the answer did not wait for the database. */
function note(what: 'impressions' | 'clicks', { headers }: Answer, again: () => Promise<Answer>) {
  const counted = headers['x-escena-counted'];
  if (counted === 'unknown') pending.push(async () => note(what, await again(), again));
  else if (counted === 'now' || counted === 'before') told[what]++;
  else told.failed++;
}

async function visit(visitor: number, isMeasured: boolean) {
  const begun = performance.now();
  const segment = segments[visitor % segments.length];
  const address = `${origin}/v1/serve/${campaignId}?as=${as}&format=meta-square&segment=${segment}`;
  const answer = await request(address, visitor);
  if (isMeasured) latencies.push(performance.now() - begun);
  const named = encodeURIComponent(String(answer.headers['x-escena-impression']));
  if (as === 'tag') {
    const { seen, impression } = JSON.parse(answer.body) as { seen: string; impression: string };
    const see = () => request(seen.replace('http://ads.test', origin), visitor, impression);
    note('impressions', await see(), see);
  } else note('impressions', answer, () => request(`${address}&impression=${named}`, visitor));
  if (visitor % clickEvery > 0) return;
  // Nobody clicks what they have not looked at.
  await sleep(1000);
  const click = () => request(`${origin}/v1/click/${campaignId}?impression=${named}`, visitor);
  note('clicks', await click(), click);
}

/** @returns seconds that it took */
async function visitors(from: number, count: number, isMeasured: boolean): Promise<number> {
  const begun = performance.now();
  const visits: Promise<void>[] = [];
  while (visits.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - begun) / 1000) * rate));
    while (visits.length < due)
      visits.push(visit(from + visits.length, isMeasured).catch(() => void told.failed++));
    await sleep(1);
  }
  await Promise.all(visits);
  return (performance.now() - begun) / 1000;
}

try {
  const warmUp = rate * warmUpSeconds;
  await visitors(0, warmUp, false);
  const [load, before] = [os.loadavg()[0] ?? 0, processorSeconds(server.pid)];
  const took = await visitors(warmUp, rate * seconds, true);
  const spent = processorSeconds(server.pid) - before;
  const slow = pending.length;
  while (pending.length > 0) await pending.shift()?.();
  const { _sum } = await db.adTally.aggregate({
    where: { campaignId },
    _sum: { impressions: true, clicks: true },
  });
  const rows = await db.adImpression.count({ where: { campaignId } });
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * sorted.length)] ?? Number.NaN).toFixed(1);
  console.log(
    `${where}, ${as}: ${(latencies.length / took).toFixed(0)} a second for ${took.toFixed(0)} s, load ${load.toFixed(1)} at its start: ` +
      `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms; server ${((spent * 1000) / latencies.length).toFixed(2)} processor ms a request`,
  );
  console.log(
    `told ${told.impressions} impressions and ${told.clicks} clicks, counted ${_sum.impressions} and ${_sum.clicks} (${rows} rows); ` +
      `${told.failed} not counted, ${slow} answered before that was known`,
  );
  if (told.impressions !== _sum.impressions || rows !== _sum.impressions || told.clicks !== _sum.clicks)
    process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  await db.$disconnect();
  for (const agent of agents) agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
