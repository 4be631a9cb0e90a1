import { expect, it } from 'vitest';
import { createWorld } from './testing/create-world.ts';

it('writes down every change that succeeded: who, what, from where, and with which key', async () => {
  await using world = await createWorld();
  const { userId, workspaceId, projectId, assetId } = await world.settle();
  const mine = world.callerOf(userId);
  await mine.projects.rename({ id: projectId, name: 'A name that stays out of the log' });
  await mine.projects.list();
  await mine.rooms.read({ assetId, marks: {} });
  await expect(mine.projects.delete({ id: 'project_none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const apiKey = { id: 'key_1', workspaceId, scopes: ['edit'] as const };
  const created = await world.callerOf(userId, { apiKey }).projects.create({ name: 'By key' });

  const events = await world.db.auditEvent.findMany({ orderBy: { id: 'asc' } });
  const who = { workspaceId, userId, ip: '192.0.2.7', detail: {} };
  expect(events).toMatchObject([
    { ...who, action: 'projects.rename', targetId: projectId, apiKeyId: null },
    { ...who, action: 'projects.create', targetId: created.id, apiKeyId: 'key_1' },
  ]);
  expect(events).toHaveLength(2);
});

it('reports what could not be written down, and lets the deed stand', async () => {
  await using world = await createWorld();
  const { userId, projectId } = await world.settle();
  await world.db.$executeRaw`ALTER TABLE "AuditEvent" ADD CHECK ("ip" IS NULL)`;
  const reports: unknown[] = [];
  const report = (error: unknown, facts: unknown) => void reports.push([error, facts]);
  await world.callerOf(userId, { report }).projects.rename({ id: projectId, name: 'Still renamed' });
  expect(reports).toMatchObject([[{ code: 'internal' }, { action: 'projects.rename', lost: 'audit' }]]);
  expect(await world.db.project.findUnique({ where: { id: projectId } })).toMatchObject({
    name: 'Still renamed',
  });
});
