import { AppError } from '@escena/core/app-error';
import { resolveReport } from '@escena/db/reports/abuse-reports';
import { findOwner } from '@escena/db/users/find-owner';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';

/** `reports.resolve` for whoever runs the installation, about anyone's page. @throws `not_found`, also for anyone else */
export const resolveAny = personProcedure
  .input(z.object({ id: z.string(), takeDown: z.boolean() }))
  .mutation(async ({ ctx, input: { id, takeDown } }) => {
    const owner = await findOwner(ctx.db);
    if (owner?.userId !== ctx.userId) throw new AppError('not_found');
    await resolveReport(ctx.db, { reportId: id, takeDown });
  });
