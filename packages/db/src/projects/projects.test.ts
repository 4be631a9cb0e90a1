import { expect, it } from 'vitest';
import { createFixture } from '../testing/create-fixture.ts';
import { createTestDatabase } from '../testing.ts';
import { deleteAsset } from '../assets/delete-asset.ts';
import { getAsset } from '../assets/get-asset.ts';
import { listAssets } from '../assets/list-assets.ts';
import { restoreAsset } from '../assets/restore-asset.ts';
import { createProject } from './create-project.ts';
import { deleteProject } from './delete-project.ts';
import { getProject } from './get-project.ts';
import { listProjects } from './list-projects.ts';
import { renameProject } from './rename-project.ts';
import { restoreProject } from './restore-project.ts';

const notFound = expect.objectContaining({ code: 'not_found' });

it('lists projects with their photos, last changed first, and takes them out of the bin', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, projectId, assetId } = await createFixture(db);
  const empty = await createProject(db, { workspaceId, name: 'Empty' });
  await renameProject(db, { workspaceId, projectId, name: 'Renamed' });
  const listed = await listProjects(db, { workspaceId });
  expect(listed.map((project) => [project.name, project.photos, project.cover?.thumbKey])).toEqual([
    ['Renamed', 1, 'thumb/1'],
    ['Empty', 0, undefined],
  ]);
  await deleteProject(db, { workspaceId, projectId });
  expect((await listProjects(db, { workspaceId })).map((project) => project.id)).toEqual([empty.id]);
  await expect(getProject(db, { workspaceId, projectId })).rejects.toEqual(notFound);
  await restoreProject(db, { workspaceId, projectId });
  expect(await getProject(db, { workspaceId, projectId })).toMatchObject({ name: 'Renamed' });

  await deleteAsset(db, { workspaceId, assetId });
  expect(await listAssets(db, { workspaceId, projectId })).toEqual([]);
  await restoreAsset(db, { workspaceId, assetId });
  expect(await listAssets(db, { workspaceId, projectId })).toMatchObject([{ id: assetId, status: 'ready' }]);
});

it('hides and protects what belongs to another workspace', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const mine = await createFixture(db);
  const { workspaceId } = await createFixture(db);
  const theirs = { ...mine, workspaceId };
  await expect(getProject(db, theirs)).rejects.toEqual(notFound);
  await expect(renameProject(db, { ...theirs, name: 'Stolen' })).rejects.toEqual(notFound);
  await expect(deleteProject(db, theirs)).rejects.toEqual(notFound);
  await expect(getAsset(db, theirs)).rejects.toEqual(notFound);
  await expect(deleteAsset(db, theirs)).rejects.toEqual(notFound);
  expect(await listAssets(db, theirs)).toEqual([]);
});

it('cannot even store a row that points into another workspace', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const mine = await createFixture(db);
  const other = await createFixture(db);
  const crossed = db.job.create({
    data: {
      id: 'job_crossed',
      workspaceId: other.workspaceId,
      projectId: mine.projectId,
      assetId: other.assetId,
      createdById: other.userId,
      tool: 'staging',
      input: {},
      credits: 0,
    },
  });
  await expect(crossed).rejects.toMatchObject({ code: 'P2003' });
});
