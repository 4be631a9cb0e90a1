import { type Stage, stages } from '@escena/core/progress';
import type { Job, JobWithOutputs } from '@escena/db/jobs/job-fields';
import { AppError } from '@escena/core/app-error';
import { contracts, toolNames } from '@escena/verticals/contracts';
import type { JobView } from './job-view.ts';
import { storedError } from './stored-error.ts';
import { toOutputView } from './to-output-view.ts';

const isStage = (name: string | null): name is Stage => name !== null && Object.hasOwn(stages, name);

/** A job's row for people: keys of the store, fences and tenants stay behind. A job just made has no pictures yet. */
export function toJobView(job: Job | JobWithOutputs): JobView {
  const facts = {
    id: job.id,
    projectId: job.projectId,
    status: job.status,
    stage: isStage(job.stage) ? job.stage : 'queued',
    fraction: job.fraction,
    step: job.step,
    steps: job.steps,
    etaSeconds: job.etaSeconds,
    // Keys name content: another preview has another key. Its end tells them apart and opens nothing.
    previewVersion: job.previewKey?.slice(-12) ?? null,
    credits: job.credits,
    error: storedError(job.errorCode),
    createdAt: job.createdAt,
    finishedAt: job.finishedAt,
    refundedAt: 'refund' in job ? (job.refund?.createdAt ?? null) : null,
    outputs: 'outputs' in job ? job.outputs.map(toOutputView) : [],
  };
  const tool = toolNames.find((name) => name === job.tool);
  switch (tool) {
    case 'staging':
      return { ...facts, tool, assetId: photoOf(job), input: contracts[tool].input.parse(job.input) };
    case 'product':
      return { ...facts, tool, assetId: photoOf(job), input: contracts[tool].input.parse(job.input) };
    case 'retouch':
      return { ...facts, tool, assetId: photoOf(job), input: contracts[tool].input.parse(job.input) };
    case 'tryon':
      return { ...facts, tool, assetId: photoOf(job), input: contracts[tool].input.parse(job.input) };
    case 'explain':
      return { ...facts, tool, assetId: photoOf(job), input: contracts[tool].input.parse(job.input) };
    case 'studio':
      return { ...facts, tool, assetId: job.assetId, input: contracts[tool].input.parse(job.input) };
    case 'ads':
      return { ...facts, tool, assetId: null, input: contracts[tool].input.parse(job.input) };
    case undefined:
      throw new AppError('internal', { detail: `job ${job.id} is of no tool: ${job.tool}` });
  }
}

function photoOf({ id, assetId }: Job): string {
  if (assetId === null) throw new AppError('internal', { detail: `job ${id} has no photo` });
  return assetId;
}
