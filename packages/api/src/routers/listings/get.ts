import { z } from 'zod';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(({ ctx, input }) => readListing(ctx.db, { workspaceId: ctx.workspace.id, listingId: input.id }));
