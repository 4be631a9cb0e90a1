import { runPrivacyTask } from '@escena/privacy/run-privacy-task';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findExport } from '../../files/find-export.ts';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const dayMs = 86_400_000;
let world: Awaited<ReturnType<typeof createWorld>>;
let person: Resident;
let stranger: Resident;
beforeAll(async () => {
  world = await createWorld();
  [person, stranger] = [await world.settle(), await world.settle()];
  await world.db.user.update({ where: { id: person.userId }, data: { email: 'p@example.com' } });
});
afterAll(() => world[Symbol.asyncDispose]());

it('keeps the rules that a person sets, and shows what they would remove before they do', async () => {
  const { privacy } = world.callerOf(person.userId);
  const rules = { originalsDays: null, outputsDays: 1, failedDays: 7, personHours: 24, binDays: 30 };
  expect((await privacy.retention()).rules).toEqual({ ...rules, outputsDays: null });
  await world.db.output.updateMany({
    where: { workspaceId: person.workspaceId },
    data: { createdAt: new Date(Date.now() - 2 * dayMs) },
  });
  expect((await privacy.retention()).expired).toEqual([]);
  expect(await privacy.saveRetention(rules)).toEqual(rules);
  const expired = { kind: 'output', id: person.outputId, reason: 'output' };
  // Its photo is one of a listing that has not ended.
  expect((await privacy.retention()).expired).toMatchObject([{ ...expired, kept: true }]);
  await world.callerOf(person.userId).listings.end({ id: person.listingId });
  expect((await privacy.retention()).expired).toMatchObject([{ ...expired, kept: false }]);
  await expect(privacy.saveRetention({ ...rules, binDays: 0 })).rejects.toThrow();
  expect((await world.callerOf(stranger.userId).privacy.retention()).rules.outputsDays).toBeNull();
});

it('makes an export that only its owner can fetch, for a week', async () => {
  const { privacy } = world.callerOf(person.userId);
  const { id } = await privacy.exportMine();
  await expect(privacy.exportMine()).rejects.toMatchObject({ cause: { code: 'privacy.under_way' } });
  await runPrivacyTask(world, { taskId: id, now: new Date() });
  expect(await privacy.tasks()).toMatchObject([{ id, status: 'done', downloadUntil: expect.any(Date) }]);
  const find = (userId: string, now = new Date()) => findExport(world.db, { userId, id, now });
  expect((await find(person.userId)).fileName).toMatch(/^escena-person-.*\.zip$/);
  await expect(find(stranger.userId)).rejects.toMatchObject({ code: 'not_found' });
  await expect(find(person.userId, new Date(Date.now() + 8 * dayMs))).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(JSON.stringify(await privacy.tasks())).not.toMatch(/Key|sha256/);
});

it('erases only who types the words, and not before a day has passed', async () => {
  const { privacy } = world.callerOf(person.userId);
  await expect(privacy.eraseMine({ confirm: 'P@example.com' })).rejects.toMatchObject({
    cause: { code: 'privacy.confirmation' },
  });
  const task = await privacy.eraseMine({ confirm: 'p@example.com' });
  expect(task.dueAt.getTime() - Date.now()).toBeGreaterThan(0.9 * dayMs);
  await expect(world.callerOf(stranger.userId).privacy.cancelMine({ id: task.id })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
  expect(await privacy.cancelMine({ id: task.id })).toEqual({ cancelled: true });
  const again = await privacy.eraseMine({ confirm: 'p@example.com' });
  await runPrivacyTask(world, { taskId: again.id, now: new Date(Date.now() + 2 * dayMs) });
  expect(await world.db.user.count({ where: { id: person.userId } })).toBe(0);
  await expect(world.callerOf(person.userId).projects.list()).rejects.toThrow();
});
