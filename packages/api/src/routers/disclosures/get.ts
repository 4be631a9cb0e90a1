import { getDisclosure } from '@escena/db/disclosures/get-disclosure';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toDisclosureView } from '../../views/disclosure-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) =>
    toDisclosureView(await getDisclosure(ctx.db, { workspaceId: ctx.workspace.id, disclosureId: input.id })),
  );
