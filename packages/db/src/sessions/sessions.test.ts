import { expect, it } from 'vitest';
import { createTestDatabase } from '../testing.ts';
import { createUser } from '../users/create-user.ts';
import { createSession } from './create-session.ts';
import { endOtherSessions, endSession } from './end-sessions.ts';
import { listSessions } from './list-sessions.ts';
import { idleMs, oldestMs, visitMs } from './session-lifetime.ts';
import { visitSession } from './visit-session.ts';

const dayMs = 86_400_000;

it('lives as long as it is visited, up to an age', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { userId } = await createUser(db, { workspaceName: 'W', startingCredits: 0 });
  const start = Date.now();
  const at = (ms: number) => visitSession(db, { tokenHash: 'a', ip: '192.0.2.9', now: new Date(start + ms) });
  await createSession(db, { tokenHash: 'a', userId, ip: '192.0.2.1', userAgent: 'x'.repeat(1000) });
  expect(await at(visitMs / 2)).toMatchObject({ userId });
  expect((await listSessions(db, { userId }))[0]).toMatchObject({
    ip: '192.0.2.1',
    userAgent: 'x'.repeat(300),
  });
  await at(idleMs - dayMs);
  expect((await listSessions(db, { userId }))[0]).toMatchObject({ ip: '192.0.2.9' });
  expect(await at(2 * idleMs - 2 * dayMs)).toMatchObject({ userId });
  await at(oldestMs - 10 * dayMs);
  expect(await at(oldestMs - dayMs)).toMatchObject({ expires: expect.any(Date) });
  expect(await at(oldestMs + 1000)).toBeUndefined();

  await createSession(db, { tokenHash: 'b', userId, ip: null, userAgent: null });
  const late = new Date(Date.now() + idleMs + 1000);
  expect(await visitSession(db, { tokenHash: 'b', ip: null, now: late })).toBeUndefined();
});

it('is ended by its own person, one or all the others', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const [ana, eve] = await Promise.all(
    ['Ana', 'Eve'].map((workspaceName) => createUser(db, { workspaceName, startingCredits: 0 })),
  );
  const { userId = '' } = ana ?? {};
  const open = (tokenHash: string) => createSession(db, { tokenHash, userId, ip: null, userAgent: null });
  const [one, two] = [await open('a'), await open('b')];
  await open('c');
  await expect(endSession(db, { userId: eve?.userId ?? '', sessionId: one.id })).rejects.toMatchObject({
    code: 'not_found',
  });
  await endSession(db, { userId, sessionId: one.id });
  expect(await visitSession(db, { tokenHash: 'a', ip: null })).toBeUndefined();
  expect(await endOtherSessions(db, { userId, keep: two.id })).toBe(1);
  expect(await listSessions(db, { userId })).toMatchObject([{ id: two.id }]);
});
