/** What was acknowledged is counted, once, whenever the process dies. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createTestDatabase } from '@escena/db/testing';
import { createCampaignFixture } from '@escena/db/testing/create-campaign-fixture';
import { createFixture } from '@escena/db/testing/create-fixture';
import { expect, it } from 'vitest';

const fixture = path.join(import.meta.dirname, 'testing/server.fixture.ts');
const atOnce = 40;
const impressions = 600;

async function start(url: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fixture, [url], { execArgv: ['--import', 'tsx'] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, port };
}

it('counts every acknowledged impression once through kill -9, restart and repetition', async () => {
  await using database = await createTestDatabase();
  const { db, url } = database;
  const { campaignId } = await createCampaignFixture(db, {
    ...(await createFixture(db)),
    headlines: ['h1', 'h2', 'h3'],
  });
  let server = await start(url);
  const acknowledged = new Map<string, string>();
  const open = new Set(Array.from({ length: impressions }, (_, i) => `visitor-${i}`));

  const ask = async (id: string) => {
    const address = `http://127.0.0.1:${server.port}/v1/serve/${campaignId}?as=json&impression=${id}`;
    const { counted, creative } = (await (await fetch(address)).json()) as {
      counted: string;
      creative: string;
    };
    if (counted !== 'now' && counted !== 'before') return;
    // Whatever is chosen when it is asked again, the answer is the first one.
    if (acknowledged.has(id)) expect(creative).toBe(acknowledged.get(id));
    acknowledged.set(id, creative);
    open.delete(id);
  };
  /** Several visitors at a time, some of whom ask twice. */
  const askAll = async (ids: readonly string[]) => {
    const left = ids.flatMap((id, i) => (i % 5 === 0 ? [id, id] : [id]));
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let id = left.pop(); id !== undefined; id = left.pop()) await ask(id).catch(() => undefined);
      }),
    );
  };
  const counted = async () => {
    const rows = await db.adImpression.findMany({ where: { campaignId }, select: { id: true } });
    const { _sum } = await db.adTally.aggregate({ where: { campaignId }, _sum: { impressions: true } });
    // Row for row: both are written together or not at all.
    expect(_sum.impressions ?? 0).toBe(rows.length);
    return new Set(rows.map(({ id }) => id));
  };

  for (let kills = 0; kills < 2; kills++) {
    const before = acknowledged.size;
    const asking = askAll([...open]);
    // In the middle: after so many answers, not after so much time.
    await expect.poll(() => acknowledged.size, { timeout: 30_000, interval: 1 }).toBeGreaterThan(before + 60);
    server.child.kill('SIGKILL');
    await once(server.child, 'exit');
    await asking;
    const rows = await counted();
    for (const id of acknowledged.keys()) expect(rows).toContain(id);
    server = await start(url);
  }
  expect(open.size).toBeGreaterThan(0);
  while (open.size > 0) await askAll([...open]);
  expect((await counted()).size).toBe(impressions);
  // Everything again: a replay changes nothing.
  await askAll([...acknowledged.keys()]);
  expect((await counted()).size).toBe(impressions);
  server.child.kill('SIGKILL');
}, 120_000);
