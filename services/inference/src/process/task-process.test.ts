import { afterEach, beforeEach, expect, it } from 'vitest';
import { TaskProcess } from './task-process.ts';

let tasks: TaskProcess;

beforeEach(() => {
  tasks = new TaskProcess({
    entry: new URL('./task-process.fixture.ts', import.meta.url),
    env: process.env,
    execArgv: ['--import', import.meta.resolve('tsx')],
    silenceMs: 2000,
    startMs: 30_000,
    cancelGraceMs: 300,
  });
});
afterEach(() => tasks[Symbol.asyncDispose]());

it('runs a task, passes events and large buffers, and stays warm', async () => {
  const events: unknown[] = [];
  const payload = { pixels: new Uint8Array(1_000_000).fill(7) };
  expect(await tasks.run('echo', payload, { onEvent: (event) => events.push(event) })).toEqual(payload);
  expect(events).toEqual(['started']);
  const { pid } = tasks;
  await tasks.run('echo', 1);
  expect(tasks.pid).toBe(pid);
});

it('carries a typed error over the process border', async () => {
  await expect(tasks.run('refuse', null)).rejects.toMatchObject({ code: 'image.cmyk', detail: 'four inks' });
});

it('cancels a polite task without losing the process', async () => {
  const controller = new AbortController();
  const running = tasks.run('polite', null, { signal: controller.signal, onEvent: () => controller.abort() });
  await expect(running).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(tasks.pid).toBeDefined();
});

it('kills a task that blocks its thread through a cancel', async () => {
  let start = Infinity;
  const controller = new AbortController();
  const onEvent = (): void => {
    start = performance.now();
    controller.abort();
  };
  const running = tasks.run('deaf', null, { signal: controller.signal, onEvent });
  await expect(running).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(await tasks.run('echo', 'again')).toBe('again');
});

it('kills a task that has gone silent', async () => {
  await expect(tasks.run('deaf', null)).rejects.toMatchObject({ code: 'job.timeout' });
});

it('names a crash and starts anew', async () => {
  await expect(tasks.run('die', null)).rejects.toMatchObject({ code: 'worker.crashed' });
  expect(await tasks.run('echo', 'again')).toBe('again');
});
