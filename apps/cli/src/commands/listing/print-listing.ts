import type { Answer } from '@escena/client';
import type { Locale } from '@escena/core/text';
import { listingRooms } from '@escena/verticals/listing/rooms';

/** A listing as lines: its id, then a line a photo. */
export function printListing({ id, address, photos }: Answer<'getListing'>, locale: Locale): void {
  console.log(`${id}  ${address}`);
  photos.forEach(({ name, room, staged, run, approved, request }, i) => {
    const state = [
      staged ? (run?.status ?? 'to stage') : 'as it is',
      run?.error?.code,
      approved ? 'approved' : undefined,
      request ? `asked: ${request.comment}` : undefined,
    ];
    const shows = room === null ? '?' : listingRooms[room][locale];
    console.log(`${String(i + 1).padStart(3)}  ${name}  ${shows}  ${state.filter(Boolean).join(', ')}`);
  });
}
