import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@escena/core/app-error';
import { parseFlags } from '../../tool-flags.ts';
import { UsageError } from '../../usage-error.ts';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ListingContext } from './index.ts';
import { oneListing } from './one-listing.ts';

const pollMs = 1000;

/** `escena listing deliver LISTING --out FILE.zip`: waits for the files, saves them, prints the client's link and what is wrong. */
export async function run(
  argv: readonly string[],
  { escena, directory, signal }: ListingContext,
): Promise<void> {
  const { values, positionals } = parseFlags(argv, ['out', 'days']);
  const listingId = oneListing('deliver', positionals);
  const { out, days } = values;
  if (!out) throw new UsageError('listing deliver needs --out FILE.zip');
  let delivery = await escena.deliverListing(
    { listingId, ...(days !== undefined && { days: days === 'none' ? null : Number(days) }) },
    { signal },
  );
  while (delivery.status === 'making') {
    await sleep(pollMs, undefined, { signal });
    const { data } = await escena.listListingDeliveries({ listingId }, { signal });
    delivery = data.find(({ id }) => id === delivery.id) ?? delivery;
  }
  if (delivery.status === 'failed')
    throw new AppError('internal', { detail: `the delivery failed: ${delivery.error?.code}` });
  const { body } = await fetch(delivery.zip, { signal });
  if (!body) throw new AppError('internal', { detail: 'an empty answer' });
  await pipeline(Readable.fromWeb(body), createWriteStream(path.resolve(directory, out)), { signal });
  for (const { file, code, level, value, bound } of delivery.findings)
    console.error(
      `${file ?? 'all files'}: ${code} (${level})${value === undefined ? '' : `: ${value}, ${bound}`}`,
    );
  console.log(delivery.url);
}
