import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { supervise } from './supervise.ts';

it('starts a crashed process again, keeps its words, and stops it for good', async () => {
  const logFolder = await mkdtemp(path.join(os.tmpdir(), 'escena-supervise-'));
  const said: string[] = [];
  const crashing = supervise({
    name: 'crashing',
    args: ['-e', 'console.log("pid", process.pid); setTimeout(() => process.exit(3), 50)'],
    cwd: logFolder,
    environment: process.env,
    logFolder,
    say: (line) => said.push(line),
  });
  const pids = async (): Promise<number> =>
    (await readFile(path.join(logFolder, 'crashing.log'), 'utf8').catch(() => '')).split('pid').length - 1;
  await expect.poll(pids, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
  await crashing.stop();
  expect(said[0]).toContain('crashing ended (3)');
  const count = await pids();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await pids()).toBe(count);
  await rm(logFolder, { recursive: true });
});
