import { AppError } from '@escena/core/app-error';
import { expect, it } from 'vitest';
import type { Db } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { move, postTransfer } from '../ledger/post-transfer.ts';
import { readBalance } from '../ledger/read-balance.ts';
import { reserveKey } from '../ledger/settle-reservation.ts';
import type { NewOutput } from '../outputs/save-output.ts';
import { saveOutput } from '../outputs/save-output.ts';
import { createFixture } from '../testing/create-fixture.ts';
import { createTestDatabase } from '../testing.ts';
import { cancelJob } from './cancel-job.ts';
import { claimJob } from './claim-job.ts';
import { createJob } from './create-job.ts';
import { failJob } from './fail-job.ts';
import { finishJob } from './finish-job.ts';
import { getJob } from './get-job.ts';
import { isCancelRequested } from './is-cancel-requested.ts';
import { listJobs } from './list-jobs.ts';
import { requestCancel } from './request-cancel.ts';
import { returnJob } from './return-job.ts';
import { updateJobProgress } from './update-job-progress.ts';

const lost = expect.objectContaining({ code: 'job.taken_over' });

/** A job of 3 credits, reserved out of 10. */
async function queueJob(db: Db) {
  const { workspaceId, assetId, userId } = await createFixture(db);
  const job = await inTransaction(db, async (tx) => {
    const created = await createJob(tx, {
      workspaceId,
      assetId,
      createdById: userId,
      tool: 'staging',
      input: { room: 'bedroom' },
      credits: 3,
    });
    await postTransfer(tx, {
      workspaceId,
      jobId: created.id,
      key: reserveKey(created.id),
      kind: 'reserve',
      legs: move('pack', 'reserved', 3),
    });
    return created;
  });
  return { workspaceId, assetId, jobId: job.id };
}

async function claim(db: Db, jobId: string) {
  const job = await claimJob(db, { jobId });
  if (!job) throw new Error('nothing to claim');
  return { jobId, fence: job.fence };
}

const picture = (index: number): NewOutput => ({
  index,
  imageKey: `image/${index}`,
  jpegKey: `jpeg/${index}`,
  maskKey: `mask/${index}`,
  displayKey: `display/${index}`,
  thumbKey: `thumb/${index}`,
  reportJson: { seed: index },
  width: 1600,
  height: 1067,
});

it('runs a job to its end: progress, an early picture, the rest, and the payment', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, assetId, jobId } = await queueJob(db);
  const held = await claim(db, jobId);
  expect(await updateJobProgress(db, held, { stage: 'trace', fraction: 0.4, etaSeconds: 12 })).toBe(true);
  await saveOutput(db, held, picture(0));
  await saveOutput(db, held, picture(0));
  expect((await getJob(db, { workspaceId, jobId })).outputs).toHaveLength(1);
  await finishJob(db, held, { outputs: [picture(1)] });
  const [job] = await listJobs(db, { workspaceId, assetId });
  expect(job).toMatchObject({ status: 'succeeded', fraction: 1, attempt: 1 });
  expect(job?.outputs.map((output) => output.imageKey)).toEqual(['image/0', 'image/1']);
  expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 7, reserved: 0, spent: 3 });
  expect(await claimJob(db, { jobId })).toBeUndefined();
});

it('lets only the latest claim write', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, jobId } = await queueJob(db);
  const first = await claim(db, jobId);
  const second = await claim(db, jobId);
  expect(await updateJobProgress(db, first, { stage: 'trace', fraction: 0.9 })).toBe(false);
  expect(await isCancelRequested(db, first)).toBe(true);
  await expect(saveOutput(db, first, picture(0))).rejects.toEqual(lost);
  await expect(finishJob(db, first, { outputs: [picture(0)] })).rejects.toEqual(lost);
  await expect(failJob(db, first, new AppError('internal'))).rejects.toEqual(lost);
  expect(await getJob(db, { workspaceId, jobId })).toMatchObject({
    status: 'running',
    attempt: 2,
    outputs: [],
  });
  await finishJob(db, second);
  await expect(finishJob(db, second)).rejects.toEqual(lost);
  expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 7, reserved: 0, spent: 3 });
});

it('charges nothing for a failed job and keeps none of its pictures', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, jobId } = await queueJob(db);
  const first = await claim(db, jobId);
  await saveOutput(db, first, picture(0));
  await returnJob(db, first);
  expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 7, reserved: 3, spent: 0 });
  const second = await claim(db, jobId);
  await failJob(db, second, new AppError('staging.no_floor', { detail: 'only walls' }));
  expect(await getJob(db, { workspaceId, jobId })).toMatchObject({
    status: 'failed',
    errorCode: 'staging.no_floor',
    errorDetail: 'only walls',
    outputs: [],
  });
  expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 10, reserved: 0, spent: 0 });
});

it('cancels a waiting job at once and a running one through its worker', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const waiting = await queueJob(db);
  expect(await requestCancel(db, waiting)).toMatchObject({ status: 'cancelled' });
  expect(await requestCancel(db, waiting)).toMatchObject({ status: 'cancelled' });
  expect(await readBalance(db, waiting)).toMatchObject({ available: 10, reserved: 0, spent: 0 });
  expect(await claimJob(db, waiting)).toBeUndefined();

  const running = await queueJob(db);
  const held = await claim(db, running.jobId);
  expect(await isCancelRequested(db, held)).toBe(false);
  await saveOutput(db, held, picture(0));
  expect(await requestCancel(db, running)).toMatchObject({ status: 'running' });
  expect(await isCancelRequested(db, held)).toBe(true);
  // Its worker was done before it heard of it.
  await expect(finishJob(db, held)).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(await getJob(db, running)).toMatchObject({ status: 'running' });
  await cancelJob(db, held);
  expect(await getJob(db, running)).toMatchObject({ status: 'cancelled', outputs: [] });
  expect(await readBalance(db, running)).toMatchObject({ available: 10, reserved: 0, spent: 0 });
});

it('takes no photo that is not ready, and none of another workspace', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, assetId, userId } = await createFixture(db);
  const other = await createFixture(db);
  const options = { createdById: userId, tool: 'staging', input: {}, credits: 1 };
  await expect(createJob(db, { ...options, workspaceId: other.workspaceId, assetId })).rejects.toMatchObject({
    code: 'not_found',
  });
  await db.asset.updateMany({ where: { id: assetId }, data: { status: 'failed' } });
  await expect(createJob(db, { ...options, workspaceId, assetId })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(getJob(db, { workspaceId, jobId: 'job_none' })).rejects.toMatchObject({ code: 'not_found' });
});

it('has jobs without a photo, in a project of the workspace, and shows them beside the others', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, projectId, assetId, userId } = await createFixture(db);
  const other = await createFixture(db);
  const options = { workspaceId, createdById: userId, tool: 'studio', input: {}, credits: 1 };
  const drawn = await createJob(db, { ...options, assetId: null, projectId });
  expect(drawn).toMatchObject({ assetId: null, projectId });
  const changed = await createJob(db, { ...options, assetId });
  const stranger = createJob(db, { ...options, assetId: null, projectId: other.projectId });
  await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  const ids = async (of: { assetId?: string; tool?: string }) =>
    (await listJobs(db, { workspaceId, ...of })).map(({ id }) => id);
  expect(await ids({ tool: 'studio' })).toEqual([changed.id, drawn.id]);
  expect(await ids({ tool: 'staging' })).toEqual([]);
  expect(await ids({ assetId })).toEqual([changed.id]);
  // A photo in the bin takes its jobs out of sight, and no others.
  await db.asset.update({ where: { id: assetId }, data: { deletedAt: new Date() } });
  expect(await ids({})).toEqual([drawn.id]);
});
