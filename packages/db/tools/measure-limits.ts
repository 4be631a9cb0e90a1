/**
 * `DATABASE_URL=… npx tsx packages/db/tools/measure-limits.ts`: what counting a request costs. Each call takes from two limits,
 * as the API does; all of them from the same two (the worst case: one key gone wild) or each from its own.
 */
import { randomUUID } from 'node:crypto';
import { createDb } from '../src/create-db.ts';
import { takeFromLimits } from '../src/rate-limits/take-from-limits.ts';

const calls = 2000;
const db = createDb({ url: process.env.DATABASE_URL ?? '' });

async function measure(width: number, keyOf: (k: number) => string): Promise<string> {
  const times: number[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let k = next++; k < calls; k = next++) {
        const key = keyOf(k);
        const begin = performance.now();
        await takeFromLimits(db, [
          { key: `key:${key}`, quota: 1_000_000, windowSeconds: 60 },
          { key: `workspace:${key}`, quota: 1_000_000, windowSeconds: 60 },
        ]);
        times.push(performance.now() - begin);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
  return `| ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${(calls / seconds).toFixed(0)} |`;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const run = randomUUID();
await measure(1, () => `${run} warm`);
say('| callers at once | limits | median ms | 95th | 99th | calls a second |');
say('|---|---|---|---|---|---|');
say(`| 1 | the same ${await measure(1, () => `${run} one`)}`);
say(`| 10 | the same ${await measure(10, () => `${run} ten`)}`);
say(`| 50 | the same ${await measure(50, () => `${run} fifty`)}`);
say(`| 50 | each its own ${await measure(50, (k) => `${run} ${k}`)}`);
await db.rateLimit.deleteMany({ where: { key: { contains: run } } });
await db.$disconnect();
