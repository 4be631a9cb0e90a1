import { expect, it } from 'vitest';
import { readBalance } from '../ledger/read-balance.ts';
import { createTestDatabase } from '../testing.ts';
import { findRole } from '../workspaces/find-role.ts';
import { listWorkspaces } from '../workspaces/list-workspaces.ts';
import { createUser } from './create-user.ts';
import { ensureOwner } from './ensure-owner.ts';
import { findOwner } from './find-owner.ts';

const options = { workspaceName: 'Mi estudio', startingCredits: 1000 };

it('makes one owner, whoever clicks at the same time', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  expect(await findOwner(db)).toBeUndefined();
  const all = await Promise.all(Array.from({ length: 8 }, () => ensureOwner(db, options)));
  expect(all.filter((owner) => owner.created)).toHaveLength(1);
  expect(new Set(all.map((owner) => owner.userId)).size).toBe(1);
  expect(await db.user.count()).toBe(1);
  const { userId } = await ensureOwner(db, options);
  const [{ id: workspaceId } = { id: '' }] = await listWorkspaces(db, { userId });
  expect(await findRole(db, { userId, workspaceId })).toBe('owner');
  expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 1000, reserved: 0, spent: 0 });
});

it('gives everybody else a workspace that the owner is no member of', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const owner = await ensureOwner(db, options);
  const [{ id: workspaceId } = { id: '' }] = await listWorkspaces(db, owner);
  const guest = await createUser(db, { workspaceName: 'Guest', startingCredits: 0 });
  expect((await ensureOwner(db, options)).userId).toBe(owner.userId);
  expect(await listWorkspaces(db, guest)).toEqual([
    { id: guest.workspaceId, name: 'Guest', role: 'owner', approver: false },
  ]);
  expect(await findRole(db, { userId: guest.userId, workspaceId })).toBeUndefined();
});
