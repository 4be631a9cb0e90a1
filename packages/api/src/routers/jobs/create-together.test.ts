import { createAsset } from '@escena/db/assets/create-asset';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
let person: Resident;
beforeAll(async () => {
  world = await createWorld();
  person = await world.settle();
});
afterAll(() => world[Symbol.asyncDispose]());

async function addPhoto(status: 'ready' | 'processing') {
  const { workspaceId, projectId } = person;
  const file = { name: 'b.jpg', storageKey: 'k', sha256: 'cd'.repeat(32), mime: 'image/jpeg', bytes: 1 };
  const { id } = await createAsset(world.db, { workspaceId, projectId, ...file });
  await world.db.asset.update({ where: { id }, data: { status } });
  return id;
}

const ask = (photos: readonly string[]) =>
  world.callerOf(person.userId).jobs.createTogether({
    photos: photos.map((photo) => ({ photo })),
    links: [
      {
        a: 0,
        b: 1,
        points: [
          [
            [0.2, 0.8],
            [0.3, 0.8],
          ],
          [
            [0.7, 0.9],
            [0.8, 0.9],
          ],
        ],
      },
    ],
    input: { room: 'living-room', style: 'modern', seed: 4 },
  });

it('starts a run a photo, each with its own credit and the same room', async () => {
  const other = await addPhoto('ready');
  const before = (await world.callerOf(person.userId).workspace.current()).credits;
  const jobs = await ask([person.assetId, other]);
  expect(jobs.map((job) => job.assetId)).toEqual([person.assetId, other]);
  expect((await world.callerOf(person.userId).workspace.current()).credits).toBe(before - 2);
  jobs.forEach((job, shown) => {
    expect(job).toMatchObject({ status: 'queued', credits: 1, input: { seed: 4, together: { shown } } });
  });
});

it('starts none where one photo is not ready, or one is another workspace’s', async () => {
  const count = () => world.db.job.count({ where: { workspaceId: person.workspaceId } });
  const before = await count();
  await expect(ask([person.assetId, await addPhoto('processing')])).rejects.toThrow();
  await expect(ask([person.assetId, (await world.settle()).assetId])).rejects.toThrow();
  expect(await count()).toBe(before);
});
