import { takeDownDisclosure } from '@escena/db/disclosures/take-down-disclosure';
import { z } from 'zod';
import { operatorProcedure } from '../../member-procedure.ts';

/** An abusive page shows no pictures from now on, and says why; its owner cannot undo it. @throws `operator.only`, `not_found` */
export const takeDown = operatorProcedure
  .input(z.object({ token: z.string().max(100), reason: z.string().trim().min(1).max(500) }))
  .mutation(async ({ ctx, input }) => {
    const { id, workspaceId } = await takeDownDisclosure(ctx.db, input);
    ctx.audit({ targetId: id, detail: { workspace: workspaceId, reason: input.reason } });
  });
