import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireUse } from '@escena/diffusion/may-use';
import { pullModel } from '@escena/diffusion/store';
import { verifyManifest } from '@escena/diffusion/verify-manifest';
import { formatBytes } from '../../format-bytes.ts';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';
import { findManifest } from './find-manifest.ts';

/** Downloads a checkpoint into the store; run again after a failure it goes on where it stopped. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { commercial: { type: 'boolean' }, manifest: { type: 'string' } },
  });
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new UsageError('models pull NAME [--commercial] [--manifest FILE]');
  const manifest = await findManifest(name, values.manifest, context);
  requireUse(manifest, { paid: values.commercial ?? false });
  if (manifest.source.kind === 'shipped') {
    await verifyManifest(path.join(context.modelsDir, `${name}.json`), { signal: context.signal });
    return console.log(path.join(context.modelsDir, manifest.source.folder));
  }
  const line = progressLine(process.stderr);
  try {
    const { manifest: installed, folder } = await pullModel(manifest, {
      ...context.models,
      signal: context.signal,
      onWait: () => line.say(`${name}: another process is pulling it; waiting`, 'wait'),
      onProgress({ file, doneBytes, totalBytes }) {
        const share = Math.floor((100 * doneBytes) / Math.max(1, totalBytes));
        const text = `${String(share).padStart(3)} %  ${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}  ${file}`;
        line.say(text, Math.floor(share / 10));
      },
    });
    line.end();
    const recorded = installed.installed?.recorded.length ?? 0;
    if (recorded > 0)
      console.error(
        `${recorded} of ${installed.files.length} hashes were recorded now: the manifest states none, the host was believed this once`,
      );
    console.log(folder);
  } finally {
    line.end();
  }
}
