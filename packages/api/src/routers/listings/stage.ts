import { inTransaction } from '@escena/db/in-transaction';
import { createBatch } from '@escena/db/listings/create-batch';
import { z } from 'zod';
import { batchAsked, planBatch } from '../../listings/plan-batch.ts';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';

/**
 * Stages photos of a listing in one batch: a job a photo, each paid once and only when it is done. With `change`, pictures are
 * made again with that difference.
 * @throws `not_found`, `listing.ended`, `listing.at_work`, `listing.room_unknown`, `listing.nothing_to_stage`, `input.invalid`
 */
export const stage = procedureFor('edit')
  .input(z.object({ id: z.string(), ...batchAsked.shape }))
  .mutation(({ ctx, input: { id: listingId, ...asked } }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, listingId };
      const { rows, template, credits } = await planBatch(tx, { ...place, ...asked });
      const batch = { ...place, createdById: ctx.userId, tool: 'staging', template, rows };
      const { id: feedId, turn } = await createBatch(tx, batch);
      await ctx.queue.enqueue('feed.advance', { feedId, turn }, { tx });
      ctx.audit({ targetId: listingId, detail: { photos: rows.length, credits } });
      return readListing(tx, place);
    }),
  );
