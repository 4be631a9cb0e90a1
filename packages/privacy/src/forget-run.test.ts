/** What describes a person lives as long as its job: in every table of a real database, and in the store. */
import { AppError } from '@escena/core/app-error';
import { cancelJob } from '@escena/db/jobs/cancel-job';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { failJob } from '@escena/db/jobs/fail-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { requestCancel } from '@escena/db/jobs/request-cancel';
import { returnJob } from '@escena/db/jobs/return-job';
import { createAsset } from '@escena/db/assets/create-asset';
import { exportRows } from '@escena/db/privacy/export-rows';
import { saveRetention } from '@escena/db/retention/retention-policy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetRun } from './forget-run.ts';
import { sweepRetention } from './sweep-retention.ts';
import { createPlaces, type TestPlaces } from './testing/create-places.ts';
import { findTraces } from './testing/find-traces.ts';

let places: TestPlaces;
beforeAll(async () => {
  places = await createPlaces();
});
afterAll(() => places[Symbol.asyncDispose]());

const claimOf = async (jobId: string) => {
  const job = await claimJob(places.db, { jobId });
  if (!job) throw new Error('nothing to claim');
  return { jobId, fence: job.fence };
};

/** How a job ends, by name. */
const ends = {
  'it succeeded': async (jobId: string) => finishJob(places.db, await claimOf(jobId)),
  'it failed': async (jobId: string) =>
    failJob(places.db, await claimOf(jobId), new AppError('staging.no_floor')),
  'its worker stopped it': async (jobId: string) => cancelJob(places.db, await claimOf(jobId)),
  'it was called off while it waited': (jobId: string, workspaceId: string) =>
    requestCancel(places.db, { workspaceId, jobId }),
  'it was tried twice': async (jobId: string) => {
    await returnJob(places.db, await claimOf(jobId));
    expect(await places.db.job.findUniqueOrThrow({ where: { id: jobId } })).toMatchObject({
      fullInput: { person: expect.anything() },
    });
    await finishJob(places.db, await claimOf(jobId));
  },
  'somebody wrote to its row': (jobId: string) =>
    places.db.job.update({ where: { id: jobId }, data: { status: 'failed' } }),
} as const;

/** A mask whose bytes say `text`. */
async function maskSaying(
  text: string,
  { workspaceId, projectId }: Record<'workspaceId' | 'projectId', string>,
) {
  const storageKey = await places.put(text);
  const file = { storageKey, sha256: storageKey.slice(-64), mime: 'image/png', bytes: 10 };
  const { id } = await createAsset(places.db, {
    workspaceId,
    projectId,
    name: 'worn.png',
    purpose: 'mask',
    ...file,
  });
  return id;
}

it.each(Object.entries(ends))('is gone from database and store once %s', async (name, end) => {
  const { workspaceId, projectId, assetId, userId } = await places.settle({ startingCredits: 10 });
  // More digits than a moment has, so that nothing else says the same.
  const mark = String(0.7310582 + Object.keys(ends).indexOf(name as keyof typeof ends) / 100);
  const maskId = await maskSaying(`mask ${mark}`, { workspaceId, projectId });
  const { id: jobId } = await createJob(places.db, {
    workspaceId,
    assetId,
    createdById: userId,
    tool: 'tryon',
    input: { person: {}, garments: [] },
    fullInput: { person: { body: { nose: { x: Number(mark), y: 0.2 } }, worn: { maskId } } },
    passingIds: [maskId],
    credits: 0,
  });
  expect(await findTraces(places.db, [mark])).toEqual(['Job.fullInput (1)']);
  // An export that is made meanwhile is kept for a week.
  const jobs = { table: 'Job', columns: ['workspaceId'], value: workspaceId } as const;
  for await (const row of exportRows(places.db, jobs)) expect(JSON.stringify(row)).not.toContain(mark);

  await end(jobId, workspaceId);
  expect(await findTraces(places.db, [mark])).toEqual([]);
  expect(await places.db.job.findUniqueOrThrow({ where: { id: jobId } })).toMatchObject({
    fullInput: null,
    input: { person: {} },
  });
  const preview = await places.put(`preview ${mark}`);
  await forgetRun(places, { workspaceId, assetId, passingIds: [maskId] }, [preview]);
  expect(await places.db.asset.count({ where: { id: maskId } })).toBe(0);
  expect((await places.contents()).filter((text) => text.includes(mark))).toEqual([]);
});

it('keeps a mask that another job still needs, and lets nothing bring back what was forgotten', async () => {
  const { workspaceId, projectId, assetId, userId } = await places.settle();
  const maskId = await maskSaying('shared mask', { workspaceId, projectId });
  const start = async () => {
    const said = { input: {}, fullInput: { person: { worn: { maskId } } }, passingIds: [maskId] };
    const job = { workspaceId, assetId, createdById: userId, tool: 'tryon', credits: 0, ...said };
    return (await createJob(places.db, job)).id;
  };
  const [first, second] = [await start(), await start()];
  const forget = () => forgetRun(places, { workspaceId, assetId, passingIds: [maskId] }, []);
  await finishJob(places.db, await claimOf(first));
  await forget();
  expect(await places.db.asset.findUnique({ where: { id: maskId } })).toMatchObject({ deletedAt: null });
  await finishJob(places.db, await claimOf(second));
  await forget();
  expect(await places.db.asset.count({ where: { id: maskId } })).toBe(0);
  const back = { where: { id: first }, data: { fullInput: { person: {} } } };
  await expect(places.db.job.update(back)).rejects.toThrow('Job_ended_without_person');
});

it('takes the photo along when its consent went meanwhile', async () => {
  const owner = await places.settle();
  const { workspaceId } = owner;
  const { assetId } = await places.stagedPhoto(owner, 'withdrawn person.jpg');
  await places.db.consent.create({
    data: {
      id: 'consent_gone',
      workspaceId,
      assetId,
      basis: 'self',
      purpose: 'try-on',
      textVersion: '1',
      withdrawnAt: new Date(),
    },
  });
  await forgetRun(places, { workspaceId, assetId, passingIds: [] }, []);
  expect(await places.db.asset.count({ where: { id: assetId } })).toBe(0);
  expect((await places.contents()).filter((text) => text.includes('withdrawn person'))).toEqual([]);
});

it('removes, by the hourly sweep, masks whose job ended and those that no job was made of', async () => {
  const owner = await places.settle();
  const { workspaceId } = owner;
  const policy = { originalsDays: null, outputsDays: null, failedDays: 7, personHours: 24, binDays: 30 };
  await saveRetention(places.db, { workspaceId, ...policy });
  const ended = await maskSaying('ended mask', owner);
  const unused = await maskSaying('unused mask', owner);
  const fresh = await maskSaying('fresh mask', owner);
  const now = new Date();
  const update = (id: string, data: object) =>
    places.db.asset.update({ where: { id }, data: { purpose: 'personMask', ...data } });
  await update(ended, { deletedAt: now });
  await update(unused, { createdAt: new Date(now.getTime() - 25 * 3_600_000) });
  await update(fresh, {});
  expect(await sweepRetention(places, { now, graceMs: -60_000 })).toMatchObject({ assets: 2 });
  expect((await places.contents()).filter((text) => text.endsWith(' mask'))).toEqual(['fresh mask']);
});
