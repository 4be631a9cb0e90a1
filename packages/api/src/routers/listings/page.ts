import { pageListings } from '@escena/db/listings/page-listings';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toListingCardView } from '../../views/to-listing-view.ts';

/** Listings of the workspace or of a project, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object({ projectId: z.string().optional(), ...pageInput }))
  .query(({ ctx, input }) =>
    answerPage(
      input,
      (options) =>
        pageListings(ctx.db, { workspaceId: ctx.workspace.id, projectId: input.projectId, ...options }),
      toListingCardView,
    ),
  );
