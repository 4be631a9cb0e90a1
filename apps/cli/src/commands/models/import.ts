import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireUse } from '@escena/diffusion/may-use';
import { importModel } from '@escena/diffusion/store';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';
import { findManifest } from './find-manifest.ts';

/** Copies an exported checkpoint into the store, with the hash of every file. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { commercial: { type: 'boolean' }, manifest: { type: 'string' } },
  });
  const [name, folder, ...more] = positionals;
  if (!name || !folder || more.length > 0)
    throw new UsageError('models import NAME FOLDER [--commercial] [--manifest FILE]');
  const manifest = await findManifest(name, values.manifest, context);
  requireUse(manifest, { paid: values.commercial ?? false });
  const line = progressLine(process.stderr);
  try {
    const installed = await importModel(manifest, path.resolve(context.directory, folder), {
      store: context.models.store,
      signal: context.signal,
      onFile: ({ path: file }) => line.say(file, file),
    });
    line.end();
    console.log(installed.folder);
  } finally {
    line.end();
  }
}
