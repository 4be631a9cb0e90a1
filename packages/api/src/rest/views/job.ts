import { stages } from '@escena/core/progress';
import { toolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import type { JobView } from '../../views/job-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment, storedError } from './common.ts';
import { jobOutput, toJobOutput } from './output.ts';

export const jobStatus = z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']);

export const job = z
  .object({
    id: z.string(),
    projectId: z.string(),
    photoId: z.string().nullable().describe('The photo; null for a job that looks at none.'),
    tool: z.string(),
    input: z.record(z.string(), z.unknown()).describe('As the tool read it, defaults filled in.'),
    status: jobStatus,
    stage: z.enum(Object.keys(stages)),
    progress: z.number().min(0).max(1).describe('Of the whole job.'),
    etaSeconds: z.number().nullable(),
    preview: link.nullable().describe('A first look while it runs, where there is one.'),
    credits: z.number().int().describe('Held while it waits and runs, spent only when it succeeds.'),
    error: storedError,
    createdAt: moment,
    finishedAt: moment.nullable(),
    refundedAt: moment.nullable().describe('Set: its credits came back and its pictures went.'),
    outputs: z.array(jobOutput).describe('Pictures that are finished, also while the rest is being made.'),
  })
  .meta({ id: 'Job' });

/** What a job would cost, from a dry run. */
export const quote = z
  .object({
    dryRun: z.literal(true),
    tool: z.enum(toolNames),
    photoId: z.string().nullable(),
    input: z.record(z.string(), z.unknown()),
    credits: z.number().int().describe('What it would cost.'),
    outputs: z.number().int().describe('How many pictures it would make.'),
    available: z.number().int().describe('Credits that may be spent now.'),
  })
  .meta({ id: 'Quote' });

export function toJob(view: JobView, tools: RouteTools): z.input<typeof job> {
  const { assetId, fraction, previewVersion, outputs, error, ...rest } = view;
  return {
    ...rest,
    photoId: assetId,
    input: { ...view.input },
    progress: fraction,
    preview: previewVersion === null ? null : tools.link('preview', view.id),
    error: error && { code: error.code },
    outputs: outputs.map((output) => toJobOutput(output, tools)),
  };
}
