import { listInstalled } from '@escena/db/checkpoints/list-installed';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toCheckpointView } from '../../views/to-checkpoint-view.ts';

/** The checkpoints that pictures can be drawn with (or enlarged, or cut out), by title, and which of them a job may name. */
export const installed = procedureFor('read')
  .input(z.object({ use: z.enum(['draw', 'upscale', 'segment', 'embed']) }).default({ use: 'draw' }))
  .query(async ({ ctx, input }) => {
    const checkpoints = await listInstalled(ctx.db, input.use);
    return checkpoints.map(toCheckpointView);
  });
