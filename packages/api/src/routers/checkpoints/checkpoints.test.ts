import { claimTask } from '@escena/db/checkpoints/claim-task';
import { reportTask } from '@escena/db/checkpoints/report-task';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CheckpointsView } from '../../views/checkpoint-store-view.ts';
import { createWorld, type Resident } from '../../testing/create-world.ts';
import { reportSample, sampleCheckpoint, sampleOffer } from '../../testing/sample-checkpoints.ts';
import { serveRest } from '../../testing/serve-rest.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
let operator: Resident;
let member: Resident;
const storeId = 'store_a';
beforeAll(async () => {
  world = await createWorld();
  [operator, member] = [await world.settle(), await world.settle()];
  await world.db.installation.create({ data: { id: 1, ownerId: operator.userId } });
});
beforeEach(async () => {
  await world.db.checkpointTask.deleteMany();
  await reportSample(world.db, storeId, [
    sampleCheckpoint('here'),
    sampleOffer('there', { licenceTerms: 'Not in public.' }),
    sampleOffer('exported', { source: 'export', command: 'python export.py' }),
    sampleCheckpoint('lighting', { state: 'shipped', family: 'lighting', installedAt: null }),
  ]);
});
afterAll(() => world[Symbol.asyncDispose]());

const mine = () => world.callerOf(operator.userId).checkpoints;
const theirs = () => world.callerOf(member.userId).checkpoints;
const refusal = (code: string) => ({ cause: { code } });
const names = ({ stores }: CheckpointsView) => stores[0]?.checkpoints.map(({ name }) => name);

it('shows members what is installed, and whoever runs it the machine and what it could have', async () => {
  const told = await theirs().overview();
  expect(told).toMatchObject({ mayChange: false, stores: [{ machine: null, tasks: [] }] });
  expect(names(told)).toEqual(['here', 'lighting']);
  expect(JSON.stringify(told)).not.toMatch(/\/models|\/import|Bytes":9000000000/);
  const whole = await mine().overview();
  expect(whole).toMatchObject({
    mayChange: true,
    stores: [{ machine: { host: storeId, importable: ['mine'], freeBytes: 9e9, away: false } }],
  });
  expect(names(whole)).toEqual(['exported', 'here', 'lighting', 'there']);
});

it('lets only whoever runs it change anything', async () => {
  await expect(theirs().pull({ name: 'there' })).rejects.toMatchObject(refusal('operator.only'));
  const { id: taskId } = (await mine().pull({ name: 'there' }))[0] ?? { id: '' };
  await expect(theirs().steer({ id: taskId, wish: 'cancel' })).rejects.toMatchObject(
    refusal('operator.only'),
  );
  await expect(theirs().tasks({ name: 'there' })).rejects.toMatchObject(refusal('operator.only'));
});

it('asks a worker once, and only for what can be done', async () => {
  expect(await mine().pull({ name: 'there' })).toMatchObject([{ kind: 'pull', status: 'waiting' }]);
  await expect(mine().pull({ name: 'there' })).rejects.toMatchObject(refusal('checkpoint.busy'));
  for (const name of ['here', 'exported', 'lighting'])
    await expect(mine().pull({ name })).rejects.toMatchObject(refusal('checkpoint.wrong_state'));
  await expect(mine().verify({ name: 'exported' })).rejects.toMatchObject(refusal('checkpoint.wrong_state'));
  await expect(mine().pull({ name: 'nothing' })).rejects.toMatchObject(refusal('not_found'));
  await expect(mine().pull({ name: 'there', storeId: 'b' })).rejects.toMatchObject(refusal('not_found'));
  expect(await mine().prepare({ name: 'here', form: 'int8' })).toMatchObject([{ kind: 'prepare' }]);
  const audit = await world.db.auditEvent.findMany({ where: { action: 'checkpoints.prepare' } });
  expect(audit).toMatchObject([{ userId: operator.userId, detail: { checkpoint: 'here', form: 'int8' } }]);
});

it('removes nothing that jobs draw with', async () => {
  await world.db.job.update({
    where: { id: member.jobId },
    data: { status: 'queued', input: { renderer: 'here' } },
  });
  await expect(mine().remove({ name: 'here' })).rejects.toMatchObject(refusal('checkpoint.in_use'));
  await world.db.job.update({ where: { id: member.jobId }, data: { status: 'failed' } });
  expect(await mine().remove({ name: 'here' })).toMatchObject([{ kind: 'remove' }]);
});

it('takes over folders that wait there, under a name of their own or a described one', async () => {
  const licence = { spdx: 'MIT', url: 'https://example.org/l', commercial: true };
  const ask = (folder: string, as: Parameters<ReturnType<typeof mine>['import']>[0]['as']) =>
    mine().import({ storeId, folder, as });
  expect(await ask('mine', { title: 'Here', licence })).toMatchObject({ checkpoint: 'here-2' });
  expect(await ask('mine', { name: 'exported' })).toMatchObject({ checkpoint: 'exported', kind: 'import' });
  await expect(ask('mine', { name: 'here' })).rejects.toMatchObject(refusal('checkpoint.wrong_state'));
  await expect(ask('../models', { name: 'there' })).rejects.toMatchObject(refusal('not_found'));
  await expect(
    ask('mine', { title: 'x', licence: { ...licence, url: 'file:///etc/passwd' } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('says of a task whose worker fell silent that it waits', async () => {
  await mine().pull({ name: 'there' });
  await claimTask(world.db, { storeId, kinds: ['pull'] });
  const told = async () => (await mine().overview()).stores[0]?.tasks[0];
  expect(await told()).toMatchObject({ status: 'running' });
  await world.db.checkpointTask.updateMany({
    data: { leasedUntil: new Date(0), phase: 'downloading', bytesPerSecond: 5 },
  });
  expect(await told()).toMatchObject({ status: 'waiting', phase: null, bytesPerSecond: null });
});

it('is watched: every change is told, whole', async () => {
  const seen: CheckpointsView[] = [];
  const states: unknown[] = [];
  for await (const view of await mine().watch()) {
    seen.push(view);
    const task = view.stores[0]?.tasks[0];
    states.push(task ? `${task.status} ${task.phase ?? ''} ${task.etaSeconds ?? ''}`.trim() : 'nothing');
    if (seen.length === 1) await mine().pull({ name: 'there' });
    if (task?.status === 'waiting') await claimTask(world.db, { storeId, kinds: ['pull'] });
    if (task?.status === 'running' && task.phase === null)
      await reportTask(
        world.db,
        { id: task.id, fence: 1 },
        {
          phase: 'downloading',
          file: 'unet/model.onnx',
          fileNumber: 1,
          fileCount: 2,
          doneBytes: 1e9,
          totalBytes: 5e9,
          bytesPerSecond: 1e8,
          resumedBytes: null,
          trouble: null,
          retries: 0,
        },
      );
    if (task?.phase === 'downloading') break;
  }
  expect(states).toEqual(['nothing', 'waiting', 'running', 'running downloading 40']);
});

it('is the same for programs: the list for every key, the rest for keys of whoever runs it', async () => {
  await using api = await serveRest(world);
  const { token } = await api.makeKey(member, ['read', 'edit']);
  const listed = await api.send('GET', '/checkpoints', { token });
  expect(listed.body.data).toMatchObject([{ name: 'here', usable: true, paidUse: true }]);
  expect(await api.send('POST', '/checkpoints/there/pull', { token })).toMatchObject({
    status: 403,
    body: { error: { code: 'operator.only' } },
  });
  const reading = await api.makeKey(operator, ['read']);
  expect(await api.send('POST', '/checkpoints/there/pull', { token: reading.token })).toMatchObject({
    body: { error: { code: 'operator.only' } },
  });
  const own = await api.makeKey(operator, ['read', 'edit']);
  const pulled = await api.send('POST', '/checkpoints/there/pull', { token: own.token });
  expect(pulled).toMatchObject({ status: 202, body: { data: [{ kind: 'pull', status: 'waiting' }] } });
  const tasks = await api.send('GET', '/checkpoints/there/tasks', { token: own.token });
  expect(tasks.body.data).toEqual(pulled.body.data);
  const removed = await api.send('DELETE', '/checkpoints/here', { token: own.token });
  expect(removed).toMatchObject({ status: 202, body: { data: [{ kind: 'remove' }] } });
});
