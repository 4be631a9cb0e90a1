import { saveRetention as save } from '@escena/db/retention/retention-policy';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

const mostDays = 3650;
const days = z.number().int().min(1).max(mostDays).nullable();

/** How long the workspace keeps things; null: for good. What was deleted stays undoable for a day at least. */
export const saveRetention = procedureFor('privacy')
  .input(
    z.object({
      originalsDays: days,
      outputsDays: days,
      failedDays: days,
      personHours: z
        .number()
        .int()
        .min(1)
        .max(mostDays * 24)
        .nullable(),
      binDays: z.number().int().min(1).max(mostDays),
    }),
  )
  .mutation(({ ctx, input }) => save(ctx.db, { ...input, workspaceId: ctx.workspace.id }));
