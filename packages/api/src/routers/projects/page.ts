import { pageProjects } from '@escena/db/projects/page-projects';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';

/** Projects outside the bin, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object(pageInput))
  .query(({ ctx, input }) =>
    answerPage(
      input,
      (options) => pageProjects(ctx.db, { workspaceId: ctx.workspace.id, ...options }),
      ({ id, name, photos, createdAt, updatedAt }) => ({
        id,
        name,
        photoCount: photos,
        createdAt,
        updatedAt,
      }),
    ),
  );
