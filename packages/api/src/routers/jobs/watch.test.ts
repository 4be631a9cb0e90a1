import { claimJob } from '@escena/db/jobs/claim-job';
import { failJob } from '@escena/db/jobs/fail-job';
import { updateJobProgress } from '@escena/db/jobs/update-job-progress';
import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobView } from '../../views/job-view.ts';
import { createWorld, type Resident } from '../../testing/create-world.ts';

describe('jobs.watch', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let person: Resident;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const api = () => world.callerOf(person.userId);
  const start = () =>
    api().jobs.create({
      tool: 'staging',
      assetId: person.assetId,
      input: { room: 'bedroom', style: 'modern' },
    });
  const events = async (jobId: string, lastEventId?: string) =>
    (await api().jobs.watch({ id: jobId, lastEventId }))[Symbol.asyncIterator]();
  /** tRPC hands a tracked event over as `[id, data, mark]`, whatever its type says. */
  async function next(watching: AsyncIterator<unknown>) {
    const { value, done } = await watching.next();
    if (done) return undefined;
    const [id, job] = value as [string, JobView];
    return { id, job };
  }

  it('begins with the present state, tells each change, and ends with the job', async () => {
    const { id: jobId } = await start();
    const watching = await events(jobId);
    expect((await next(watching))?.job).toMatchObject({ id: jobId, status: 'queued', fraction: 0 });

    const claim = { jobId, fence: (await claimJob(world.db, { jobId }))?.fence ?? 0 };
    expect((await next(watching))?.job).toMatchObject({ status: 'running', stage: 'read' });

    await updateJobProgress(world.db, claim, {
      stage: 'trace',
      fraction: 0.5,
      step: 2,
      steps: 4,
      etaSeconds: 9,
    });
    const halfway = await next(watching);
    expect(halfway?.job).toMatchObject({ stage: 'trace', fraction: 0.5, step: 2, steps: 4, etaSeconds: 9 });

    // A reload in the middle: what it saw last is not told again, what comes next is.
    const resumed = await events(jobId, halfway?.id);
    await failJob(world.db, claim, new AppError('staging.no_floor', { detail: 'secret/path.png' }));
    for (const reader of [watching, resumed]) {
      expect((await next(reader))?.job).toMatchObject({
        status: 'failed',
        error: { code: 'staging.no_floor' },
      });
      expect(await next(reader)).toBeUndefined();
    }
  });

  it('tells the end to whoever comes late, whatever they saw', async () => {
    const first = await next(await events(person.jobId));
    expect(first?.job.status).toBe('succeeded');
    const again = await events(person.jobId, first?.id);
    expect((await next(again))?.job.status).toBe('succeeded');
    expect(await next(again)).toBeUndefined();
  });
});
