/**
 * G7 as a property: against a model of a few lines, on the real database, with operations of one round running at the
 * same time. What is random: amounts, order, repeats, kills before the commit, and which operations meet.
 *
 * `LEDGER_SEQUENCES=10000 npx vitest run packages/billing/src/ledger.property.test.ts` for as many sequences.
 */
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { createJob } from '@escena/db/jobs/create-job';
import { listLedgerEntries } from '@escena/db/ledger/list-ledger-entries';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture, type Fixture } from '@escena/db/testing/create-fixture';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { captureCredits } from './capture-credits.ts';
import { expirePlanCredits } from './expire-plan-credits.ts';
import { grantCredits } from './grant-credits.ts';
import { refundJob } from './refund-job.ts';
import { releaseCredits } from './release-credits.ts';
import { reserveCredits } from './reserve-credits.ts';
import { revokeCredits } from './revoke-credits.ts';
import { createLedgerModel } from './testing/ledger-model.ts';
import type { LedgerOperation } from './testing/ledger-operation.ts';

/** One price per job: an idempotent reservation is the same reservation. */
const prices = [2, 5, 9];
/** Sequences that run side by side, each in a workspace of its own. */
const together = 20;
const sequences = Number(process.env.LEDGER_SEQUENCES ?? 300);
/** A few milliseconds a sequence on an idle machine; minutes where others work. */
const patienceMs = 240_000 + sequences * 200;

const job = fc.nat(prices.length - 1);
const reason = fc.nat(2);
const credits = fc.integer({ min: 1, max: 9 });
const operation: fc.Arbitrary<LedgerOperation> = fc.record({
  step: fc.oneof(
    fc.record({ kind: fc.constant('grant' as const), reason, credits, to: fc.constantFrom('plan', 'pack') }),
    fc.record({ kind: fc.constantFrom('reserve', 'reserve', 'capture', 'release', 'refund'), job }),
    fc.record({ kind: fc.constant('expire' as const), reason, credits }),
    fc.record({
      kind: fc.constant('revoke' as const),
      reason,
      credits,
      from: fc.constantFrom('plan', 'pack'),
    }),
  ),
  // One in four.
  killed: fc.constantFrom(false, false, false, true),
});
const sequence = fc.array(operation, { minLength: 1, maxLength: 8 });
const rounds = fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

let database: TestDatabase;
let fixture: Fixture;

beforeAll(async () => {
  database = await createTestDatabase();
  fixture = await createFixture(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

interface Payer {
  readonly workspaceId: string;
  readonly jobIds: readonly string[];
}

/** A workspace of its own for every sequence, with jobs to pay for: a few statements, as there are hundreds of them. */
async function createPayer(db: Db): Promise<Payer> {
  const workspaceId = createId('workspace');
  const projectId = createId('project');
  const assetId = createId('asset');
  const { userId } = fixture;
  const photo = { name: 'a.jpg', storageKey: 'a', sha256: 'a', mime: 'image/jpeg', bytes: 1 };
  const jobs = prices.map((price) => ({ id: createId('job'), credits: price, tool: 'staging', input: {} }));
  await db.workspace.create({ data: { id: workspaceId, name: 'Payer' } });
  await db.project.create({ data: { id: projectId, workspaceId, name: 'Payer' } });
  await db.asset.create({ data: { id: assetId, workspaceId, projectId, ...photo } });
  await db.job.createMany({
    data: jobs.map((one) => ({ ...one, workspaceId, projectId, assetId, createdById: userId })),
  });
  return { workspaceId, jobIds: jobs.map(({ id }) => id) };
}

class Killed extends Error {}

/** Does one operation and says how it ended: `done`, `killed`, or an error's code. */
async function perform(db: Db, payer: Payer, { step, killed }: LedgerOperation): Promise<string> {
  try {
    if (!killed) await performStep(db, payer, step);
    else
      await inTransaction(db, async (tx) => {
        await performStep(tx, payer, step);
        throw new Killed();
      });
    return 'done';
  } catch (error) {
    if (error instanceof Killed) return 'killed';
    if (error instanceof AppError && error.code !== 'internal') return error.code;
    throw error;
  }
}

async function performStep(
  db: Db | Tx,
  { workspaceId, jobIds }: Payer,
  step: LedgerOperation['step'],
): Promise<unknown> {
  if (step.kind === 'grant') return grantCredits(db, { workspaceId, ...named(step) });
  if (step.kind === 'revoke') return revokeCredits(db, { workspaceId, ...named(step) });
  if (step.kind === 'expire')
    return inTransaction(db, (tx) => expirePlanCredits(tx, { workspaceId, ...named(step) }));
  const jobId = jobIds[step.job] ?? '';
  switch (step.kind) {
    case 'reserve':
      return reserveCredits(db, { workspaceId, jobId, credits: prices[step.job] ?? 0 });
    case 'capture':
      return captureCredits(db, { workspaceId, jobId });
    case 'release':
      return releaseCredits(db, { workspaceId, jobId });
    case 'refund':
      return refundJob(db, { workspaceId, jobId, userId: fixture.userId, reason: 'other' });
    default:
      return step satisfies never;
  }
}

function named<T extends { readonly reason: number }>(step: T): Omit<T, 'reason'> & { reason: string } {
  return { ...step, reason: String(step.reason) };
}

/** What any order of the same operations must leave true. */
async function checkLaws(db: Db, workspaceId: string): Promise<void> {
  const entries = await listLedgerEntries(db, { workspaceId, limit: 1000 });
  const sum = (account: string) =>
    entries.filter((entry) => entry.account === account).reduce((total, entry) => total + entry.amount, 0);
  const balance = await readBalance(db, { workspaceId });
  expect(balance).toEqual({
    available: sum('plan') + sum('pack'),
    plan: sum('plan'),
    pack: sum('pack'),
    reserved: sum('reserved'),
    spent: sum('spent'),
  });
  expect(entries.reduce((total, entry) => total + entry.amount, 0)).toBe(0);
  for (const amount of Object.values(balance)) expect(amount).toBeGreaterThanOrEqual(0);
  const sides = entries.map(({ key, account }) => `${key} ${account}`);
  expect(new Set(sides).size).toBe(sides.length);
}

it(
  `one after the other, does what a model of it does (${sequences} sequences)`,
  async () => {
    const { db } = database;
    const batch = fc.array(sequence, { minLength: together, maxLength: together });
    await fc.assert(
      fc.asyncProperty(batch, async (all) => {
        await Promise.all(
          all.map(async (steps) => {
            const payer = await createPayer(db);
            const model = createLedgerModel(prices);
            for (const step of steps) expect(await perform(db, payer, step)).toBe(model.perform(step));
            expect(await readBalance(db, payer)).toEqual(model.balance());
            await checkLaws(db, payer.workspaceId);
          }),
        );
      }),
      { numRuns: Math.ceil(sequences / together), endOnFailure: true },
    );
  },
  patienceMs,
);

it(
  'all at once, keeps its laws',
  async () => {
    const { db } = database;
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const payer = await createPayer(db);
        for (const round of all) {
          await Promise.all(round.map((step) => perform(db, payer, step)));
          await checkLaws(db, payer.workspaceId);
        }
      }),
      { numRuns: 100 },
    );
  },
  patienceMs,
);

it('lets through exactly as many jobs as the credits pay for', async () => {
  const { db } = database;
  const { workspaceId, assetId, userId } = fixture;
  const ids = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const one = { workspaceId, assetId, createdById: userId, tool: 'staging', input: {}, credits: 3 };
      return (await createJob(db, one)).id;
    }),
  );
  const outcomes = await Promise.allSettled(
    ids.map((jobId) => reserveCredits(db, { workspaceId, jobId, credits: 3 })),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(3);
  expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 1, reserved: 9, spent: 0 });
});

it('refuses amounts that are none', async () => {
  const { db } = database;
  const { workspaceId } = fixture;
  for (const odd of [0, -1, 0.5, Number.NaN])
    await expect(grantCredits(db, { workspaceId, reason: 'odd', credits: odd })).rejects.toMatchObject({
      code: 'input.invalid',
    });
});
