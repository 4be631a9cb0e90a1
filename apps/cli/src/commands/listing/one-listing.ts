import { UsageError } from '../../usage-error.ts';

/** The id that a command names, and nothing else. @throws UsageError */
export function oneListing(verb: string, positionals: readonly string[]): string {
  const [listingId, ...more] = positionals;
  if (!listingId || more.length > 0) throw new UsageError(`listing ${verb} needs one LISTING: its id`);
  return listingId;
}
