import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

it('ends its process when the launcher is killed', async () => {
  const logFolder = await mkdtemp(path.join(os.tmpdir(), 'escena-supervise-'));
  const launcher = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'supervise.fixture.ts'), logFolder],
    { stdio: 'ignore' },
  );
  const pid = async (): Promise<number> =>
    Number(/pid (\d+)/.exec(await readFile(path.join(logFolder, 'idle.log'), 'utf8').catch(() => ''))?.[1]);
  await expect.poll(pid, { timeout: 20_000 }).toBeGreaterThan(0);
  const idle = await pid();
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
  await expect.poll(() => isAlive(idle), { timeout: 20_000 }).toBe(false);
  await rm(logFolder, { recursive: true });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
