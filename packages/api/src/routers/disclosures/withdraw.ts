import { withdrawDisclosure } from '@escena/db/disclosures/withdraw-disclosure';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** The listing is over: its page shows no pictures any more and says whom to ask. @throws `not_found` */
export const withdraw = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) =>
    withdrawDisclosure(ctx.db, { workspaceId: ctx.workspace.id, disclosureId: input.id }),
  );
