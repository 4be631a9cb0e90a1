import { parseFlags } from '../../tool-flags.ts';
import type { ListingContext } from './index.ts';
import { oneListing } from './one-listing.ts';
import { printListing } from './print-listing.ts';

/** `escena listing show LISTING` */
export async function run(
  argv: readonly string[],
  { escena, locale, signal }: ListingContext,
): Promise<void> {
  const listingId = oneListing('show', parseFlags(argv, []).positionals);
  printListing(await escena.getListing({ listingId }, { signal }), locale);
}
