import { modelTurns } from '@escena/core/model-size';
import { inTransaction } from '@escena/db/in-transaction';
import { configureModel3d } from '@escena/db/models3d/configure-model3d';
import { modelPlacements } from '@escena/verticals/staging/own-model';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toModelView } from '../../views/to-model-view.ts';
import { sizeColumns } from './size-columns.ts';
import { statedSize } from './stated-size.ts';

/** How large a model is, which way its front looks, where it belongs; it is checked anew. @throws `not_found` */
export const configure = procedureFor('edit')
  .input(
    z.object({
      id: z.string(),
      size: statedSize.optional(),
      turn: z.literal(modelTurns).optional(),
      placement: z.enum(modelPlacements).optional(),
    }),
  )
  .mutation(async ({ ctx, input: { id, size, turn, placement } }) =>
    inTransaction(ctx.db, async (tx) => {
      const model = await configureModel3d(tx, {
        workspaceId: ctx.workspace.id,
        modelId: id,
        size: size && sizeColumns(size),
        turn,
        placement,
      });
      await ctx.queue.enqueue('model.check', { modelId: id, revision: model.revision }, { tx });
      return toModelView(model);
    }),
  );
