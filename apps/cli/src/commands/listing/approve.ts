import { parseFlags } from '../../tool-flags.ts';
import { UsageError } from '../../usage-error.ts';
import type { ListingContext } from './index.ts';
import { printListing } from './print-listing.ts';

/** `escena listing approve LISTING NUMBER…`: pictures that were looked at, by the numbers that `show` gives. */
export async function run(
  argv: readonly string[],
  { escena, locale, signal }: ListingContext,
): Promise<void> {
  const [listingId, ...numbers] = parseFlags(argv, []).positionals;
  if (!listingId || numbers.length === 0)
    throw new UsageError('listing approve needs a LISTING and the numbers of its photos');
  let listing = await escena.getListing({ listingId }, { signal });
  for (const number of numbers) {
    const photo = listing.photos[Number(number) - 1];
    if (!photo?.picture) throw new UsageError(`photo ${number} has no picture`);
    const { outputId } = photo.picture;
    const said = { listingId, listingPhotoId: photo.id, outputId, verdict: 'approved' } as const;
    listing = await escena.reviewListingPhoto(said, { signal });
  }
  printListing(listing, locale);
}
