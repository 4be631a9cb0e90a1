import { revokeDelivery } from '@escena/db/deliveries/find-deliveries';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** A client's link works no more. @throws `not_found` */
export const revoke = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) =>
    revokeDelivery(ctx.db, { workspaceId: ctx.workspace.id, deliveryId: input.id }),
  );
