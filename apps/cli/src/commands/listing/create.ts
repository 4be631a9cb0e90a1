import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Input } from '@escena/client';
import { parseFlags } from '../../tool-flags.ts';
import { UsageError } from '../../usage-error.ts';
import { readFileGiven } from '../tool/read-file-given.ts';
import type { ListingContext } from './index.ts';
import { printListing } from './print-listing.ts';

const pictures = /\.(jpe?g|png|webp|avif|tiff?|hei[cf])$/i;

/** `escena listing create FOLDER --address …`: a project, its photos, and the listing of them. Nothing is staged. */
export async function run(
  argv: readonly string[],
  { escena, directory, locale, signal }: ListingContext,
): Promise<void> {
  const flags = ['address', 'reference', 'profile', 'label', 'contact', 'style'];
  const { values, positionals } = parseFlags(argv, flags);
  const [folder, ...more] = positionals;
  const { address, reference, profile, label, contact, style } = values;
  if (!folder || more.length > 0 || !address)
    throw new UsageError('listing create needs one FOLDER and --address');
  const names = (await readdir(path.resolve(directory, folder))).filter((name) => pictures.test(name));
  if (names.length === 0) throw new UsageError(`no photos in ${folder}`);
  const { id: projectId } = await escena.createProject({ name: address });
  const photoIds: string[] = [];
  for (const name of names.toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true }))) {
    const data = new Uint8Array(await readFileGiven(path.resolve(directory, folder, name)));
    const photo = await escena.uploadPhoto({ projectId, name, data }, { signal });
    console.error(`${name}: ${photo.status}`);
    if (photo.status === 'ready') photoIds.push(photo.id);
  }
  // Words that the API checks: it answers with what they may be.
  const said = { reference, profile, contact, ...(style !== undefined && { look: { style } }) };
  const asked = {
    projectId,
    address,
    photoIds,
    ...said,
    ...(label !== undefined && { label: label === 'yes' }),
  };
  printListing(await escena.createListing(asked as Input<'createListing'>), locale);
}
