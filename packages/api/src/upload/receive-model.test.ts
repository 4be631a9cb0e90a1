import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFile } from '../files/find-file.ts';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { receiveModel } from './receive-model.ts';

const glbHead = Buffer.from('glTF\u0002\0\0\0', 'latin1');

async function* glbBody(bytes: number) {
  yield glbHead;
  for (let sent = glbHead.length; sent < bytes; sent += 1e5)
    yield new Uint8Array(Math.min(1e5, bytes - sent));
}
async function* text(content: string) {
  yield Buffer.from(content);
}

describe('receiveModel', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let person: Resident;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const upload = (body: AsyncIterable<Uint8Array>, more: object = {}) =>
    receiveModel(world, {
      workspaceId: person.workspaceId,
      name: 'butaca.glb',
      body,
      maxBytes: 1_000_000,
      ...more,
    });
  const api = () => world.callerOf(person.userId).models;
  const queued = (modelId: string) =>
    world.db.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE data->>'modelId' = ${modelId}`;

  it('keeps the bytes as they are, and has them checked', async () => {
    const { modelId } = await upload(glbBody(300_000), { stated: { widthCm: 90 } });
    expect(modelId).toMatch(/^mdl_/);
    expect(await api().get({ id: modelId })).toMatchObject({
      name: 'butaca',
      status: 'checking',
      size: null,
      placement: 'floor',
    });
    expect(await queued(modelId)).toEqual([{ data: { modelId, revision: 0 } }]);
    const file = await findFile(world.db, { workspaceId: person.workspaceId, kind: 'model', id: modelId });
    expect(file).toMatchObject({ mime: 'model/gltf-binary', fileName: 'butaca.glb' });
    expect((await world.storage.read(file.storageKey)).byteLength).toBe(300_000);
  });

  it('takes glTF, and nothing that is none or too large', async () => {
    const { modelId } = await upload(text(' {"asset":{"version":"2.0"}}'), { name: 'mesa.gltf' });
    expect(await api().get({ id: modelId })).toMatchObject({ name: 'mesa' });
    await expect(upload(text('%PDF-1.7'))).rejects.toMatchObject({ code: 'model3d.not_a_model' });
    await expect(upload(glbBody(2_000_000))).rejects.toMatchObject({ code: 'model3d.too_many_bytes' });
  });

  it('is checked anew when a person says more about it', async () => {
    const before = await api().get({ id: person.modelId });
    expect(before).toMatchObject({ status: 'ready', size: { width: 50, depth: 60, height: 90 } });
    expect(before.choices.map(({ units, plausible }) => [units, plausible])).toEqual([
      ['m', true],
      ['cm', false],
      ['mm', false],
      ['in', false],
    ]);
    const told = await api().configure({
      id: person.modelId,
      size: { units: 'in' },
      turn: 270,
      placement: 'wall',
    });
    expect(told).toMatchObject({ status: 'checking', size: null, turn: 270, placement: 'wall' });
    expect(await queued(person.modelId)).toEqual([{ data: { modelId: person.modelId, revision: 1 } }]);
  });

  it('comes back after it was deleted', async () => {
    const { modelId } = await upload(glbBody(1000));
    await api().rename({ id: modelId, name: 'Butaca azul' });
    await api().delete({ id: modelId });
    expect((await api().list()).map(({ id }) => id)).not.toContain(modelId);
    await api().restore({ id: modelId });
    expect(await api().list()).toContainEqual(expect.objectContaining({ id: modelId, name: 'Butaca azul' }));
  });
});
