import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDb } from '../create-db.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { takeFromLimits } from './take-from-limits.ts';

describe('takeFromLimits', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const limit = (key: string, quota: number, windowSeconds = 3600) => ({ key, quota, windowSeconds });

  it.each([1, 7, 50, 60])('lets exactly a quota of %i through at once', async (quota) => {
    const limits = [limit(`key:exact-${quota}`, quota)];
    const remaining: number[] = [];
    for (let asked = 0; asked < quota + 3; asked++) {
      const [state] = await takeFromLimits(database.db, limits);
      if (state?.allowed) remaining.push(state.remaining);
      else expect(state).toMatchObject({ remaining: 0, retryInMs: expect.any(Number) });
    }
    expect(remaining).toEqual(Array.from({ length: quota }, (_, asked) => quota - 1 - asked));
  });

  it('takes from all limits or from none', async () => {
    const wide = limit('workspace:w', 5);
    const narrow = limit('key:n', 2);
    for (let asked = 0; asked < 4; asked++) await takeFromLimits(database.db, [narrow, wide]);
    const [, state] = await takeFromLimits(database.db, [narrow, wide]);
    expect(state).toMatchObject({ allowed: false, remaining: 3, retryInMs: 0 });
    const [other] = await takeFromLimits(database.db, [limit('key:other', 9), wide]);
    expect(other).toMatchObject({ allowed: true, remaining: 8 });
  });

  it('gives back one at a time', async () => {
    const limits = [limit('key:back', 4, 4)];
    for (let asked = 0; asked < 4; asked++) await takeFromLimits(database.db, limits);
    const [full] = await takeFromLimits(database.db, limits);
    expect(full).toMatchObject({ allowed: false });
    await new Promise((resolve) => setTimeout(resolve, (full?.retryInMs ?? 0) + 5));
    expect((await takeFromLimits(database.db, limits))[0]).toMatchObject({ allowed: true });
  });

  it('is exact among processes that ask at the same time', async () => {
    const processes = Array.from({ length: 4 }, () => createDb({ url: database.url, poolSize: 8 }));
    const ask = (k: number) =>
      takeFromLimits(processes[k % 4] ?? database.db, [limit('key:busy', 100), limit('workspace:busy', 150)]);
    const states = (await Promise.all(Array.from({ length: 400 }, (_, k) => ask(k)))).map(([first]) => first);
    expect(states.filter((state) => state?.allowed)).toHaveLength(100);
    await Promise.all(processes.map((db) => db.$disconnect()));
  });
});
