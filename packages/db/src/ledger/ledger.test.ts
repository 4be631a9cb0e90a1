import { expect, it } from 'vitest';
import { inTransaction } from '../in-transaction.ts';
import { createFixture } from '../testing/create-fixture.ts';
import { createTestDatabase } from '../testing.ts';
import { listLedgerEntries } from './list-ledger-entries.ts';
import { move, postTransfer, type Transfer } from './post-transfer.ts';
import { readBalance } from './read-balance.ts';

it('posts a transfer once per key, both sides together', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId } = await createFixture(db, { startingCredits: 0 });
  const transfer: Transfer = {
    workspaceId,
    key: 'grant:1',
    kind: 'grant',
    legs: move('issued', 'pack', 5),
  };
  const posted = await Promise.all(
    Array.from({ length: 6 }, () => inTransaction(db, (tx) => postTransfer(tx, transfer))),
  );
  expect(posted.filter(Boolean)).toHaveLength(1);
  expect(await readBalance(db, { workspaceId })).toEqual({
    available: 5,
    plan: 0,
    pack: 5,
    reserved: 0,
    spent: 0,
  });
  const entries = await listLedgerEntries(db, { workspaceId });
  expect(new Set(entries.map((entry) => entry.amount))).toEqual(new Set([-5, 5]));
});

it('forbids changing, removing and unbalanced writing, in the database itself', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId } = await createFixture(db);
  const forbidden = /never changed or removed/;
  await expect(db.ledgerEntry.updateMany({ data: { amount: 1_000 } })).rejects.toThrow(forbidden);
  await expect(db.ledgerEntry.deleteMany()).rejects.toThrow(forbidden);
  await expect(db.$executeRaw`TRUNCATE "LedgerEntry"`).rejects.toThrow(forbidden);
  const oneSided = db.ledgerEntry.create({
    data: { id: 'ledger_x', workspaceId, kind: 'grant', account: 'pack', amount: 1_000, key: 'gift' },
  });
  await expect(oneSided).rejects.toThrow(/does not sum to zero/);
  expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 10 });
});
