import { AppError, isRetryable, toAppError } from '@escena/core/app-error';
import { findBrandLogos } from '@escena/db/brand-kits/find-brand-logos';
import { findFonts } from '@escena/db/fonts/find-fonts';
import { findModels3d } from '@escena/db/models3d/find-models3d';
import { findAssets } from '@escena/db/assets/find-assets';
import type { ConsentPurpose } from '@escena/core/consent';
import { getAsset } from '@escena/db/assets/get-asset';
import { requireConsent } from '@escena/db/consents/find-consent';
import type { Db } from '@escena/db/create-db';
import { cancelJob } from '@escena/db/jobs/cancel-job';
import { claimJob } from '@escena/db/jobs/claim-job';
import { failJob } from '@escena/db/jobs/fail-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { isCancelRequested } from '@escena/db/jobs/is-cancel-requested';
import type { ClaimedRun } from '@escena/db/jobs/job-fields';
import { returnJob } from '@escena/db/jobs/return-job';
import { withRetry } from '@escena/db/with-retry';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { Uses } from '@escena/verticals/contract';
import { contractOf, toolNames } from '@escena/verticals/contracts';
import { whatIsLeft } from './what-is-left.ts';
import { judge, type Judge } from '../moderation/judge.ts';
import type { ModerationContext } from '../moderation/moderator.ts';
import type { TaskProcess } from '../process/task-process.ts';
import type { RunToolEvent, RunToolPayload } from '../tasks/messages.ts';
import { endRun } from './end-run.ts';
import { JobRecorder } from './job-recorder.ts';
import { modelSettings } from './model-settings.ts';

interface Wiring extends Judge {
  readonly lane: Pick<TaskProcess, 'run'>;
}

const cancelPollMs = 500;

/**
 * Makes a job's pictures: claims it, runs its tool in the lane's process, and ends it. What is finished cannot be
 * claimed, and who lost the claim cannot write, so a second delivery is harmless.
 */
export function runJob(wiring: Wiring): JobHandler<'job.run' | 'job.draw'> {
  const { db, storage } = wiring;
  const places = { db, storage };
  return {
    async run({ jobId }, { signal, lastTry }) {
      const job = await claimJob(db, { jobId });
      if (!job) return;
      const claim = { jobId, fence: job.fence };
      const made: string[] = [];
      const cancel = () => endRun(places, job, { end: () => cancelJob(db, claim), made });
      if (job.cancelRequestedAt) return cancel();
      try {
        await makePictures(job, { ...wiring, signal, onMade: (keys) => made.push(...keys) });
        await endRun(places, job, { end: () => finishJob(db, claim), made });
      } catch (thrown) {
        const error = toAppError(thrown);
        const stopping = signal.aborted;
        if (error.fault === 'cancelled' && !stopping) return cancel();
        if (stopping || (isRetryable(error) && !lastTry)) await withRetry(() => returnJob(db, claim));
        await endRun(places, job, { made });
        throw error;
      }
    },
    async giveUp({ jobId }, error) {
      const job = await claimJob(db, { jobId });
      if (!job) return;
      const end = () => failJob(db, { jobId, fence: job.fence }, error);
      await endRun(places, job, { end, made: [] });
    },
  };
}

interface Making extends Wiring {
  readonly signal: AbortSignal;
  /** told of all that was put into the store, once, however it ends */
  readonly onMade: (keys: readonly string[]) => void;
}

async function makePictures(job: ClaimedRun, wiring: Making): Promise<void> {
  const { db, lane, signal, onMade } = wiring;
  const tool = toolNames.find((name) => name === job.tool);
  if (!tool) throw new AppError('input.invalid', { detail: `no tool named ${job.tool}` });
  const { workspaceId, assetId } = job;
  const contract = contractOf(tool);
  const context = { workspaceId, jobId: job.id, tool };
  const ofPhoto = { ...wiring, context, purpose: contract.needsConsent };
  const storageKey = assetId === null ? null : await requirePhoto(assetId, ofPhoto);
  const claim = { jobId: job.id, fence: job.fence };
  const cancel = new AbortController();
  const recorder = new JobRecorder(db, claim, {
    beforeSave: (displayKey) => judge(wiring, displayKey, { ...context, phase: 'output' }),
    onFailure: () => cancel.abort(),
  });
  const poll = setInterval(() => {
    // An outage is no reason to stop the work: the next look will tell.
    isCancelRequested(db, claim).then(
      (requested) => requested && cancel.abort(),
      () => undefined,
    );
  }, cancelPollMs);
  try {
    const input = await whatIsLeft(db, job);
    if (!input) return;
    const used = await storedThings(db, job, contract.uses(contract.input.parse(input)));
    const payload: RunToolPayload = { tool, input, storageKey, ...used };
    await lane.run('runTool', payload, {
      signal: AbortSignal.any([signal, cancel.signal]),
      onEvent: (event) => recorder.record(event as RunToolEvent),
    });
  } finally {
    clearInterval(poll);
    onMade(recorder.made);
    await recorder.settle();
  }
}

interface PhotoOptions extends Wiring {
  readonly context: Omit<ModerationContext, 'phase'>;
  readonly purpose: ConsentPurpose | undefined;
}

/** Where a job's photo lies. @throws AppError `not_found`, `consent.required`, `moderation.*` */
async function requirePhoto(assetId: string, { context, purpose, ...wiring }: PhotoOptions): Promise<string> {
  const { db } = wiring;
  const photo = { workspaceId: context.workspaceId, assetId };
  const { storageKey, displayKey } = await getAsset(db, { ...photo, evenAShoppers: true });
  if (purpose) await requireConsent(db, { ...photo, purpose });
  if (displayKey) await judge(wiring, displayKey, { ...context, phase: 'input' });
  return storageKey;
}

/** Where the models, pictures and fonts of a job lie, and what is said about the models now. */
async function storedThings(
  db: Db,
  { workspaceId }: ClaimedRun,
  { models: modelIds = [], pictures: assetIds = [], fonts: fontIds = [], logos: logoIds = [] }: Uses,
): Promise<Pick<RunToolPayload, 'models' | 'pictures' | 'fonts'>> {
  const models = await findModels3d(db, { workspaceId, modelIds });
  const pictures = await findAssets(db, { workspaceId, assetIds });
  const logos = await findBrandLogos(db, { workspaceId, logoIds });
  const fonts = await findFonts(db, { workspaceId, fontIds });
  return {
    models: Object.fromEntries(
      models.map((model) => [model.id, { storageKey: model.storageKey, settings: modelSettings(model) }]),
    ),
    pictures: Object.fromEntries([...pictures, ...logos].map(({ id, storageKey }) => [id, storageKey])),
    fonts: Object.fromEntries(fonts.map(({ id, storageKey }) => [id, storageKey])),
  };
}
