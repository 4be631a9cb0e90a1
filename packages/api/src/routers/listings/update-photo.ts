import { updateListingPhoto } from '@escena/db/listings/listing-photos';
import { listingRoomNames } from '@escena/verticals/listing/rooms';
import { roomLink } from '@escena/verticals/listing/room-link';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

export const photoSaid = {
  room: z.enum(listingRoomNames).describe('What it shows.'),
  leftOut: z.boolean().describe('Goes out as it is.'),
  roomGroup: z.string().trim().max(40).describe('Photos of one room carry the same word; empty: alone.'),
  roomLink: roomLink
    .nullable()
    .describe(
      'How it hangs together with another photo of its room, so that both show the same furniture; null: not.',
    ),
};

/** @throws `not_found`, `listing.ended` */
export const updatePhoto = procedureFor('edit')
  .input(z.object({ id: z.string(), photoId: z.string(), ...z.object(photoSaid).partial().shape }))
  .mutation(({ ctx, input: { id: listingId, photoId, ...change } }) =>
    updateListingPhoto(ctx.db, { workspaceId: ctx.workspace.id, listingId, photoId, change }),
  );
