import { getAsset } from '@escena/db/assets/get-asset';
import { inTransaction } from '@escena/db/in-transaction';
import { encodeRemoval } from '@escena/verticals/retouch/encode-removal';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { requestRoom } from '../../rooms/request-room.ts';
import type { RemovalProposalView } from '../../views/removal-proposal-view.ts';
import { storedError } from '../../views/stored-error.ts';

/**
 * What clearing a room would take away, before it costs anything. Asking starts the reading; ask again until it is ready.
 * @throws `not_found`
 */
export const proposeRemoval = procedureFor('edit')
  .meta({ audit: false })
  .input(z.object({ assetId: z.string() }))
  .mutation(async ({ ctx, input: { assetId } }): Promise<RemovalProposalView> => {
    const workspaceId = ctx.workspace.id;
    const { width, height } = await getAsset(ctx.db, { workspaceId, assetId });
    const reading = await inTransaction(ctx.db, (tx) =>
      requestRoom({ tx, queue: ctx.queue }, { workspaceId, assetId, marks: {} }),
    );
    if (reading.status === 'failed')
      return { status: 'failed', mask: null, share: null, error: storedError(reading.errorCode) };
    if (reading.status === 'pending' || width === null || height === null)
      return { status: 'pending', mask: null, share: null, error: null };
    const found = await encodeRemoval(reading.room, { width, height });
    return found
      ? { status: 'ready', ...found, error: null }
      : { status: 'failed', mask: null, share: null, error: storedError('retouch.nothing_stands') };
  });
