import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { createFixture, type Fixture } from '../testing/create-fixture.ts';
import { configureModel3d } from './configure-model3d.ts';
import { createModel3d } from './create-model3d.ts';
import { deleteModel3d } from './delete-model3d.ts';
import { findModel3dToCheck } from './find-model3d-to-check.ts';
import { findModels3d } from './find-models3d.ts';
import { getModel3d } from './get-model3d.ts';
import { listModels3d } from './list-models3d.ts';
import { markModel3dChecked } from './mark-model3d-checked.ts';
import { restoreModel3d } from './restore-model3d.ts';

let database: TestDatabase;
let owner: Fixture;
let stranger: Fixture;
beforeAll(async () => {
  database = await createTestDatabase();
  [owner, stranger] = await Promise.all([createFixture(database.db), createFixture(database.db)]);
});
afterAll(() => database[Symbol.asyncDispose]());

const file = { name: 'Chair', storageKey: 'k', sha256: 'ab'.repeat(32), mime: 'model/gltf-binary', bytes: 1 };
const create = () => createModel3d(database.db, { workspaceId: owner.workspaceId, ...file });
const extent = { x: 80, y: 32, z: 36 };

it('asks for a size, is told one, and is checked again', async () => {
  const { db } = database;
  const { id: modelId, workspaceId, revision } = await create();
  expect(await markModel3dChecked(db, { modelId, revision }, { status: 'needs_size', extent })).toBe(true);
  expect(await findModel3dToCheck(db, { modelId, revision })).toBeUndefined();
  const size = { units: 'in', widthCm: null };
  const told = await configureModel3d(db, { workspaceId, modelId, size, turn: 90 });
  expect(told).toMatchObject({ status: 'checking', units: 'in', turn: 90, placement: 'floor', revision: 1 });

  // The first check comes in late: it no longer counts.
  const late = { status: 'failed', error: new AppError('model3d.damaged') } as const;
  expect(await markModel3dChecked(db, { modelId, revision }, late)).toBe(false);
  const facts = { extent, scale: 0.0254, triangles: 12, warnings: ['skinning'], thumbKey: 't' };
  expect(await markModel3dChecked(db, { modelId, revision: 1 }, { status: 'ready', facts })).toBe(true);
  const { extent: extentJson, ...columns } = facts;
  expect(await getModel3d(db, { workspaceId, modelId })).toMatchObject({
    status: 'ready',
    extentJson,
    ...columns,
  });
});

it('is gone when deleted, but not for the jobs that use it', async () => {
  const { db } = database;
  const { id: modelId, workspaceId } = await create();
  await deleteModel3d(db, { workspaceId, modelId });
  await expect(getModel3d(db, { workspaceId, modelId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(deleteModel3d(db, { workspaceId, modelId })).rejects.toMatchObject({ code: 'not_found' });
  expect((await listModels3d(db, { workspaceId })).map(({ id }) => id)).not.toContain(modelId);
  expect(await findModels3d(db, { workspaceId, modelIds: [modelId] })).toHaveLength(1);
  await restoreModel3d(db, { workspaceId, modelId });
  expect((await listModels3d(db, { workspaceId })).map(({ id }) => id)).toContain(modelId);
});

it('does not exist for another workspace', async () => {
  const { db } = database;
  const { id: modelId } = await create();
  const { workspaceId } = stranger;
  const calls = [
    getModel3d(db, { workspaceId, modelId }),
    configureModel3d(db, { workspaceId, modelId, turn: 90 }),
    deleteModel3d(db, { workspaceId, modelId }),
    findModels3d(db, { workspaceId, modelIds: [modelId] }),
  ];
  await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ code: 'not_found' })));
  expect(await listModels3d(db, { workspaceId })).toEqual([]);
});
