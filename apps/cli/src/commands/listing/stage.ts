import { setTimeout as sleep } from 'node:timers/promises';
import { parseFlags } from '../../tool-flags.ts';
import type { ListingContext } from './index.ts';
import { oneListing } from './one-listing.ts';
import { printListing } from './print-listing.ts';

const pollMs = 2000;

/** `escena listing stage LISTING`: starts what is left and waits; stopped by Ctrl-C, the listing goes on at the server. */
export async function run(
  argv: readonly string[],
  { escena, locale, signal }: ListingContext,
): Promise<void> {
  const listingId = oneListing('stage', parseFlags(argv, []).positionals);
  await escena.stageListing({ listingId }, { signal });
  let told = -1;
  for (;;) {
    const listing = await escena.getListing({ listingId }, { signal });
    const started = listing.photos.filter(({ run: one }) => one !== null);
    const done = started.filter(
      ({ run: one }) => one && ['done', 'failed', 'cancelled'].includes(one.status),
    );
    if (done.length !== told) console.error(`${done.length} of ${started.length}`);
    told = done.length;
    if (listing.paused) console.error(`waits: ${listing.paused.code}`);
    if (!listing.atWork || listing.paused) return printListing(listing, locale);
    await sleep(pollMs, undefined, { signal });
  }
}
