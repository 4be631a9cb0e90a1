import { parseFlags } from '../../tool-flags.ts';
import type { ListingContext } from './index.ts';
import { oneListing } from './one-listing.ts';

/** `escena listing price LISTING` */
export async function run(argv: readonly string[], { escena, signal }: ListingContext): Promise<void> {
  const listingId = oneListing('price', parseFlags(argv, []).positionals);
  const quote = await escena.stageListing({ listingId, dryRun: true }, { signal });
  if ('dryRun' in quote)
    console.log(`${quote.photos} photos, ${quote.credits} credits of ${quote.available}`);
}
