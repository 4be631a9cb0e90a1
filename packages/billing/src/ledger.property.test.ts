/**
 * G7 as a property: against a model of a few lines, on the real database, with operations of one round running at the
 * same time. What is random: amounts, order, repeats, and which operations meet.
 */
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db } from '@escena/db/create-db';
import { createJob } from '@escena/db/jobs/create-job';
import { listLedgerEntries } from '@escena/db/ledger/list-ledger-entries';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture, type Fixture } from '@escena/db/testing/create-fixture';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { captureCredits } from './capture-credits.ts';
import { grantCredits } from './grant-credits.ts';
import { releaseCredits } from './release-credits.ts';
import { reserveCredits } from './reserve-credits.ts';

const jobCount = 3;
/** Hundreds of sequences take seconds on an idle machine, and minutes on one that is busy. */
const patienceMs = 240_000;

type Operation =
  | { readonly kind: 'grant'; readonly reason: number; readonly credits: number }
  | { readonly kind: 'reserve' | 'capture' | 'release'; readonly job: number };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('grant' as const),
    reason: fc.nat(2),
    credits: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constantFrom('reserve', 'reserve', 'capture', 'release'), job: fc.nat(jobCount - 1) }),
);
const rounds = fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

let database: TestDatabase;
let fixture: Fixture;
/** One price per job: an idempotent reservation is the same reservation. */
const prices = [2, 5, 9];

beforeAll(async () => {
  database = await createTestDatabase();
  fixture = await createFixture(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

/** A workspace of its own for every sequence, with jobs to pay for: a few statements, as there are hundreds of them. */
async function createPayer(db: Db): Promise<{ workspaceId: string; jobIds: string[] }> {
  const workspaceId = createId('workspace');
  const projectId = createId('project');
  const assetId = createId('asset');
  const { userId } = fixture;
  const photo = { name: 'a.jpg', storageKey: 'a', sha256: 'a', mime: 'image/jpeg', bytes: 1 };
  const jobs = prices.map((credits) => ({ id: createId('job'), credits, tool: 'staging', input: {} }));
  await db.workspace.create({ data: { id: workspaceId, name: 'Payer' } });
  await db.project.create({ data: { id: projectId, workspaceId, name: 'Payer' } });
  await db.asset.create({ data: { id: assetId, workspaceId, projectId, ...photo } });
  await db.job.createMany({
    data: jobs.map((job) => ({ ...job, workspaceId, projectId, assetId, createdById: userId })),
  });
  return { workspaceId, jobIds: jobs.map((job) => job.id) };
}

type Outcome = 'done' | 'insufficient' | 'conflict';

async function perform(
  db: Db,
  { workspaceId, jobIds }: { workspaceId: string; jobIds: string[] },
  step: Operation,
): Promise<Outcome> {
  try {
    if (step.kind === 'grant') {
      await grantCredits(db, { workspaceId, reason: String(step.reason), credits: step.credits });
    } else {
      const jobId = jobIds[step.job] ?? '';
      if (step.kind === 'reserve')
        await reserveCredits(db, { workspaceId, jobId, credits: prices[step.job] ?? 0 });
      else if (step.kind === 'capture') await captureCredits(db, { workspaceId, jobId });
      else await releaseCredits(db, { workspaceId, jobId });
    }
    return 'done';
  } catch (error) {
    if (error instanceof AppError && error.code === 'credits.insufficient') return 'insufficient';
    if (error instanceof AppError && error.code === 'conflict') return 'conflict';
    throw error;
  }
}

/** What any order of the same operations must leave true. */
async function checkLaws(db: Db, workspaceId: string): Promise<void> {
  const entries = await listLedgerEntries(db, { workspaceId, limit: 1000 });
  const sum = (account: string) =>
    entries.filter((entry) => entry.account === account).reduce((total, entry) => total + entry.amount, 0);
  const balance = await readBalance(db, { workspaceId });
  expect(balance).toEqual({ available: sum('available'), reserved: sum('reserved'), spent: sum('spent') });
  expect(entries.reduce((total, entry) => total + entry.amount, 0)).toBe(0);
  for (const amount of Object.values(balance)) expect(amount).toBeGreaterThanOrEqual(0);
  const keys = entries.filter((entry) => entry.amount > 0).map((entry) => entry.key);
  expect(new Set(keys).size).toBe(keys.length);
}

it(
  'one after the other, does what a model of it does',
  async () => {
    const { db } = database;
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 8 }), async (steps) => {
        const payer = await createPayer(db);
        const granted = new Map<number, number>();
        const state = new Map<number, 'reserved' | 'capture' | 'release'>();
        const priced = (...states: string[]) =>
          [...state].reduce((total, [job, is]) => total + (states.includes(is) ? (prices[job] ?? 0) : 0), 0);
        const available = () =>
          [...granted.values()].reduce((a, b) => a + b, 0) - priced('reserved', 'capture');
        for (const step of steps) {
          const outcome = await perform(db, payer, step);
          if (step.kind === 'grant') {
            if (!granted.has(step.reason)) granted.set(step.reason, step.credits);
            expect(outcome).toBe('done');
          } else if (step.kind === 'reserve') {
            const affordable = state.has(step.job) || available() >= (prices[step.job] ?? 0);
            expect(outcome).toBe(affordable ? 'done' : 'insufficient');
            if (affordable && !state.has(step.job)) state.set(step.job, 'reserved');
          } else {
            const before = state.get(step.job);
            expect(outcome).toBe(
              before && before !== 'reserved' && before !== step.kind ? 'conflict' : 'done',
            );
            if (before === 'reserved') state.set(step.job, step.kind);
          }
        }
        expect(await readBalance(db, payer)).toEqual({
          available: available(),
          reserved: priced('reserved'),
          spent: priced('capture'),
        });
        await checkLaws(db, payer.workspaceId);
      }),
      { numRuns: 150 },
    );
  },
  patienceMs,
);

it(
  'all at once, keeps its laws',
  async () => {
    const { db } = database;
    await fc.assert(
      fc.asyncProperty(rounds, async (sequence) => {
        const payer = await createPayer(db);
        for (const round of sequence) {
          await Promise.all(round.map((step) => perform(db, payer, step)));
          await checkLaws(db, payer.workspaceId);
        }
      }),
      { numRuns: 150 },
    );
  },
  patienceMs,
);

it('lets through exactly as many jobs as the credits pay for', async () => {
  const { db } = database;
  const { workspaceId, assetId, userId } = fixture;
  const ids = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const job = { workspaceId, assetId, createdById: userId, tool: 'staging', input: {}, credits: 3 };
      return (await createJob(db, job)).id;
    }),
  );
  const outcomes = await Promise.allSettled(
    ids.map((jobId) => reserveCredits(db, { workspaceId, jobId, credits: 3 })),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(3);
  expect(await readBalance(db, { workspaceId })).toEqual({ available: 1, reserved: 9, spent: 0 });
});

it('refuses amounts that are none', async () => {
  const { db } = database;
  const { workspaceId } = fixture;
  for (const credits of [0, -1, 0.5, Number.NaN])
    await expect(grantCredits(db, { workspaceId, reason: 'odd', credits })).rejects.toMatchObject({
      code: 'input.invalid',
    });
});
