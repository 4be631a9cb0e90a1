import { AppError } from '@escena/core/app-error';
import { expect, it } from 'vitest';
import { keepNewest } from './keep-newest.ts';

it('makes an answer once, and drops the least recently asked for', async () => {
  const made: string[] = [];
  const ask = keepNewest<string>(2);
  const get = (key: string) =>
    ask(key, async () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await get(key)).toBe(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps no failure, and makes again what another called off', async () => {
  const ask = keepNewest<number>(2);
  await expect(ask('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await ask('a', async () => 1)).toBe(1);
  const called = ask('b', () => Promise.reject(new AppError('job.cancelled')));
  const joined = ask('b', async () => 2);
  await expect(called).rejects.toThrow();
  expect(await joined).toBe(2);
});
