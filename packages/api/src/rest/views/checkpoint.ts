import { checkpointPhases, downloadTroubles } from '@escena/core/checkpoint-words';
import { z } from 'zod';
import { moment } from './common.ts';

const bytes = z.number().int();
const pixels = z.number().int();

export const checkpoint = z
  .object({
    name: z.string().describe('What a job names it by.'),
    title: z.string(),
    family: z.string(),
    pipelines: z.array(z.string()).describe('What it can do.').readonly(),
    licence: z.object({ id: z.string(), url: z.string(), terms: z.string().nullable() }),
    paidUse: z.boolean().describe('Whether its licence allows pictures that somebody pays for.'),
    usable: z.boolean().describe('Whether a job may name it now.'),
    obstacle: z.enum(['licence', 'broken', 'not_everywhere']).nullable().describe('Why not.'),
    size: z
      .object({ width: pixels, height: pixels, fixed: z.boolean(), multiple: pixels })
      .nullable()
      .describe('What it was trained at; null until a worker has looked inside.'),
    controls: z.number().int().describe('Pictures that its ControlNets want to be shown.'),
    defaults: z.object({
      steps: z.number().int().nullable(),
      guidance: z.number().nullable(),
      scheduler: z.string().nullable(),
    }),
    seconds: z
      .object({ at512: z.number().nullable(), atNative: z.number().nullable() })
      .describe('Expected at 20 steps, from what was measured on the machine.'),
  })
  .meta({ id: 'Checkpoint' });

export const checkpointTask = z
  .object({
    id: z.string(),
    storeId: z.string(),
    checkpoint: z.string(),
    kind: z.enum(['pull', 'import', 'verify', 'prepare', 'measure', 'remove']),
    status: z.enum(['waiting', 'running', 'paused', 'done', 'failed', 'cancelled']),
    phase: z.enum(checkpointPhases).nullable(),
    doneBytes: bytes,
    totalBytes: bytes,
    bytesPerSecond: z.number().nullable(),
    etaSeconds: z.number().nullable(),
    trouble: z.enum(downloadTroubles).nullable().describe('Why the latest try had to be repeated.'),
    retries: z.number().int(),
    freedBytes: bytes.nullable(),
    error: z
      .object({
        code: z.string().describe('See the list of errors.'),
        reason: z.enum(downloadTroubles).nullable(),
      })
      .nullable(),
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'CheckpointTask' });
