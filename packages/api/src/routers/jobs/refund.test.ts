import { refundPolicy } from '@escena/billing/refund-terms';
import { claimJob } from '@escena/db/jobs/claim-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const input = { room: 'living-room', style: 'scandinavian', variations: 1, seed: 7 };
const picture = {
  index: 0,
  imageKey: 'k/png',
  jpegKey: 'k/jpeg',
  maskKey: 'k/mask',
  displayKey: 'k/display',
  thumbKey: 'k/thumb',
  width: 1600,
  height: 1067,
  reportJson: { seed: 7, renderer: 'none' },
};

describe('jobs.refund', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let person: Resident;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const api = () => world.callerOf(person.userId);
  const credits = async () => (await api().workspace.current()).credits;
  /** A job that was paid for. @returns its id and its picture's */
  async function paidJob() {
    const { id } = await api().jobs.create({ tool: 'staging', assetId: person.assetId, input });
    const claim = await claimJob(world.db, { jobId: id });
    await finishJob(world.db, { jobId: id, fence: claim?.fence ?? 0 }, { outputs: [picture] });
    const { outputs } = await api().jobs.get({ id });
    return { id, outputId: outputs[0]?.id ?? '' };
  }

  it('gives the credits back once, takes the pictures, and lets nobody bring them back', async () => {
    const before = await credits();
    const { id, outputId } = await paidJob();
    expect(await credits()).toBe(before - 1);
    expect(await api().jobs.refundTerms()).toEqual({ ...refundPolicy, left: refundPolicy.jobsPerMonth });

    expect(await api().jobs.refund({ id, reason: 'scale', note: 'The sofa floats.' })).toEqual({
      credits: 1,
    });
    expect(await api().jobs.refund({ id, reason: 'other' })).toEqual({ credits: 1 });
    expect(await credits()).toBe(before);
    const given = await api().jobs.get({ id });
    expect(given).toMatchObject({ status: 'succeeded', outputs: [] });
    expect(given.refundedAt).toBeInstanceOf(Date);
    expect(await api().jobs.refundTerms()).toMatchObject({ left: refundPolicy.jobsPerMonth - 1 });
    await expect(api().outputs.restore({ id: outputId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stops at the month’s limit and after the days of grace, and changes nothing then', async () => {
    const { id } = await paidJob();
    const old = await paidJob();
    const longAgo = new Date(Date.now() - (refundPolicy.withinDays + 1) * 86_400_000);
    await world.db.job.update({ where: { id: old.id }, data: { finishedAt: longAgo } });
    await expect(api().jobs.refund({ id: old.id, reason: 'light' })).rejects.toMatchObject({
      cause: { code: 'refund.too_late', data: { days: refundPolicy.withinDays } },
    });
    for (let used = 1; used < refundPolicy.jobsPerMonth; used++) {
      const spare = await world.db.job.create({
        data: { ...(await sameJob(id)), id: `job_spare${used}`, credits: 0 },
      });
      await world.db.refund.create({
        data: { jobId: spare.id, workspaceId: person.workspaceId, userId: person.userId, reason: 'other' },
      });
    }
    const before = await credits();
    await expect(api().jobs.refund({ id, reason: 'layout' })).rejects.toMatchObject({
      cause: { code: 'refund.limit_reached' },
    });
    expect(await credits()).toBe(before);
    expect((await api().jobs.get({ id })).outputs).toHaveLength(1);
  });

  it('tells every change and the balance after it', async () => {
    const { lines } = await api().billing.history({ limit: 100 });
    let balance = await credits();
    for (const line of lines) {
      expect(line.balance).toBe(balance);
      balance -= line.credits;
    }
    expect(balance).toBe(0);
    expect(lines.find(({ kind }) => kind === 'refund')).toMatchObject({ projectId: person.projectId });
    expect(lines.find(({ kind }) => kind === 'grant')).toMatchObject({ projectId: null });
    const page = await api().billing.history({ limit: 1, cursor: lines[0]?.id });
    expect(page.lines).toEqual([lines[1]]);
  });

  const sameJob = async (id: string) => {
    const { workspaceId, projectId, assetId, createdById, tool } = await world.db.job.findUniqueOrThrow({
      where: { id },
    });
    return { workspaceId, projectId, assetId, createdById, tool, input };
  };
});
