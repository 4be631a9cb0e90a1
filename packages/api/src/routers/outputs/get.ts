import { getOutput } from '@escena/db/outputs/get-output';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toOutputView } from '../../views/to-output-view.ts';

/** A finished picture and what was measured of it. @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) => {
    const output = await getOutput(ctx.db, { workspaceId: ctx.workspace.id, outputId: input.id });
    return { ...toOutputView(output), jobId: output.jobId, createdAt: output.createdAt };
  });
