import { listDisclosures } from '@escena/db/disclosures/list-disclosures';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toDisclosureView } from '../../views/disclosure-view.ts';

/** Exports newest first, of one picture or of all; continued after an id. */
export const list = procedureFor('read')
  .input(
    z.object({
      outputId: z.string().optional(),
      limit: z.number().int().min(1).max(100).default(20),
      after: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { outputId, limit, after } }) => {
    const found = await listDisclosures(ctx.db, {
      workspaceId: ctx.workspace.id,
      limit: limit + 1,
      ...(outputId !== undefined && { outputId }),
      ...(after !== undefined && { after }),
    });
    const items = found.slice(0, limit).map(toDisclosureView);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
