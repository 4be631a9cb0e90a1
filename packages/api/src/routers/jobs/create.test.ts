import { AppError } from '@escena/core/app-error';
import { createAsset } from '@escena/db/assets/create-asset';
import { createModel3d } from '@escena/db/models3d/create-model3d';
import { markModel3dChecked } from '@escena/db/models3d/mark-model3d-checked';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const input = { room: 'living-room', style: 'scandinavian', variations: 3, seed: 7 };

describe('jobs.create', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let person: Resident;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const api = () => world.callerOf(person.userId);
  const queued = (jobId: string) =>
    world.db.$queryRaw<
      { data: unknown }[]
    >`SELECT data FROM pgboss.job WHERE name = 'job.run' AND data->>'jobId' = ${jobId}`;
  async function refusal(asked: Parameters<ReturnType<typeof api>['jobs']['create']>[0]) {
    const thrown: unknown = await api()
      .jobs.create(asked)
      .catch((error: unknown) => error);
    if (!(thrown instanceof TRPCError) || !(thrown.cause instanceof AppError)) throw thrown;
    return thrown.cause;
  }

  it('makes the row, holds the credits and queues the work at once', async () => {
    const before = (await api().workspace.current()).credits;
    const job = await api().jobs.create({ tool: 'staging', assetId: person.assetId, input });
    expect(job).toMatchObject({
      status: 'queued',
      stage: 'queued',
      credits: 3,
      input: { ...input, renderer: 'shipped' },
    });
    expect((await api().workspace.current()).credits).toBe(before - 3);
    expect(await queued(job.id)).toEqual([{ data: { jobId: job.id } }]);

    await api().jobs.cancel({ id: job.id });
    expect(await api().jobs.get({ id: job.id })).toMatchObject({
      status: 'cancelled',
      error: { code: 'job.cancelled' },
    });
    expect((await api().workspace.current()).credits).toBe(before);
  });

  it('leaves nothing behind when the credits do not suffice', async () => {
    const before = await api().jobs.list({ assetId: person.assetId });
    const poor = { ...input, variations: 4 };
    for (let spent = 0; spent < 8; spent += 4)
      await api().jobs.create({ tool: 'staging', assetId: person.assetId, input: poor });
    const error = await refusal({ tool: 'staging', assetId: person.assetId, input: poor });
    expect(error).toMatchObject({ code: 'credits.insufficient', data: { available: 2, needed: 4 } });
    expect(await api().jobs.list({ assetId: person.assetId })).toHaveLength(before.length + 2);
    expect((await api().workspace.current()).credits).toBe(2);
  });

  it.each([
    ['an unknown style', { ...input, style: 'baroque' }],
    ['too many variations', { ...input, variations: 5 }],
    ['half a variation', { ...input, variations: 1.5 }],
    ['a seed beyond 32 bits', { ...input, seed: 2 ** 32 }],
    [
      'a floor of two corners',
      {
        ...input,
        floor: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    [
      'a floor outside the photo',
      {
        ...input,
        floor: [
          [0, 0],
          [1, 1],
          [2, 0],
        ],
      },
    ],
    ['nothing', undefined],
  ])('refuses %s by the contract of the tool', async (_, asked) => {
    expect((await refusal({ tool: 'staging', assetId: person.assetId, input: asked })).code).toBe(
      'input.invalid',
    );
  });

  it('takes own models that are ready, and no others', async () => {
    const { workspaceId, modelId } = person;
    const asked = (id: string) => ({
      tool: 'staging' as const,
      assetId: person.assetId,
      input: { ...input, variations: 1, items: ['sofa', id] },
    });
    expect(await api().jobs.create(asked(modelId))).toMatchObject({ status: 'queued' });
    const { modelId: foreign } = await world.settle();
    expect((await refusal(asked(foreign))).code).toBe('not_found');
    const file = { name: 'x', storageKey: 'k', sha256: 'aa'.repeat(32), mime: 'model/gltf-binary', bytes: 1 };
    const { id, revision } = await createModel3d(world.db, { workspaceId, ...file });
    expect((await refusal(asked(id))).code).toBe('conflict');
    const extent = { x: 80, y: 80, z: 80 };
    await markModel3dChecked(world.db, { modelId: id, revision }, { status: 'needs_size', extent });
    expect((await refusal(asked(id))).code).toBe('model3d.size_unclear');
  });

  it('waits for the photo to be read', async () => {
    const { workspaceId, projectId } = person;
    const photo = { name: 'b.jpg', storageKey: 'k', sha256: 'cd'.repeat(32), mime: 'image/jpeg', bytes: 1 };
    const asset = await createAsset(world.db, { workspaceId, projectId, ...photo });
    expect((await refusal({ tool: 'staging', assetId: asset.id, input })).code).toBe('conflict');
  });
});
