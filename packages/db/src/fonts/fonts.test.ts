import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { createFixture, type Fixture } from '../testing/create-fixture.ts';
import { createFont } from './create-font.ts';
import { deleteFont } from './delete-font.ts';
import { findFontToCheck } from './find-font-to-check.ts';
import { findFonts } from './find-fonts.ts';
import { getFont } from './get-font.ts';
import { listFonts } from './list-fonts.ts';
import { markFontChecked } from './mark-font-checked.ts';
import { renameFont } from './rename-font.ts';
import { restoreFont } from './restore-font.ts';

let database: TestDatabase;
let owner: Fixture;
let stranger: Fixture;
beforeAll(async () => {
  database = await createTestDatabase();
  [owner, stranger] = await Promise.all([createFixture(database.db), createFixture(database.db)]);
});
afterAll(() => database[Symbol.asyncDispose]());

const file = {
  name: 'Brand Sans',
  storageKey: 'k',
  sha256: 'ab'.repeat(32),
  mime: 'font/ttf',
  bytes: 1,
  licence: 'Bought from the foundry, order 12',
};
const create = () => createFont(database.db, { workspaceId: owner.workspaceId, ...file });

it('is settled once, whatever is delivered again', async () => {
  const { db } = database;
  const { id: fontId, workspaceId } = await create();
  expect(fontId).toMatch(/^fnt_/);
  expect(await findFontToCheck(db, { fontId })).toMatchObject({ storageKey: 'k' });
  const facts = { embedding: 'editable', characters: 220, thumbKey: 't' };
  expect(await markFontChecked(db, { fontId }, { status: 'ready', facts })).toBe(true);
  const late = { status: 'failed', error: new AppError('type.font_damaged') } as const;
  expect(await markFontChecked(db, { fontId }, late)).toBe(false);
  expect(await findFontToCheck(db, { fontId })).toBeUndefined();
  expect(await getFont(db, { workspaceId, fontId })).toMatchObject({ status: 'ready', ...facts });
});

it('is gone when deleted, but not for the jobs that use it', async () => {
  const { db } = database;
  const { id: fontId, workspaceId } = await create();
  await renameFont(db, { workspaceId, fontId, name: 'House font' });
  await deleteFont(db, { workspaceId, fontId });
  await expect(getFont(db, { workspaceId, fontId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(deleteFont(db, { workspaceId, fontId })).rejects.toMatchObject({ code: 'not_found' });
  expect(await findFonts(db, { workspaceId, fontIds: [fontId] })).toHaveLength(1);
  await restoreFont(db, { workspaceId, fontId });
  expect(await listFonts(db, { workspaceId })).toContainEqual(
    expect.objectContaining({ id: fontId, name: 'House font' }),
  );
});

it('does not exist for another workspace', async () => {
  const { db } = database;
  const { id: fontId } = await create();
  const { workspaceId } = stranger;
  const calls = [
    getFont(db, { workspaceId, fontId }),
    renameFont(db, { workspaceId, fontId, name: 'Mine' }),
    deleteFont(db, { workspaceId, fontId }),
    findFonts(db, { workspaceId, fontIds: [fontId] }),
  ];
  await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ code: 'not_found' })));
  expect(await listFonts(db, { workspaceId })).toEqual([]);
});
