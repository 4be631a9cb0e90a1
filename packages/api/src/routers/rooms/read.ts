import { inTransaction } from '@escena/db/in-transaction';
import { stagingMarks } from '@escena/verticals/staging/marks';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { requestRoom } from '../../rooms/request-room.ts';
import { toRoomView } from '../../views/to-room-view.ts';

/**
 * What a photo tells about its room under a person's marks. Asking starts the reading; ask again until it is ready.
 * @throws `not_found`
 */
export const read = procedureFor('edit')
  .meta({ audit: false })
  .input(z.object({ assetId: z.string(), marks: stagingMarks }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, async (tx) => {
      const reading = await requestRoom(
        { tx, queue: ctx.queue },
        { workspaceId: ctx.workspace.id, ...input },
      );
      return toRoomView(reading);
    }),
  );
