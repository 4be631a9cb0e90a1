import path from 'node:path';
import { toAppError } from '@escena/core/app-error';
import { readManifests } from '@escena/diffusion/read-manifest';
import { listModels, storeLayout } from '@escena/diffusion/store';
import { verifyManifest } from '@escena/diffusion/verify-manifest';
import type { CommandContext } from '../index.ts';

/** Reads every file of the named checkpoints, or of all that are here; the exit code tells whether all are right. */
export async function run(names: readonly string[], context: CommandContext): Promise<void> {
  const here = await recordsHere(context);
  const asked = names.length > 0 ? names : [...here.keys()];
  const layout = storeLayout(context.models.store);
  let failed: unknown;
  for (const name of asked) {
    try {
      const { files } = await verifyManifest(here.get(name) ?? layout.record(name), {
        signal: context.signal,
      });
      console.log(`ok    ${name}  ${files.length} files`);
    } catch (thrown) {
      const { code, detail } = toAppError(thrown);
      if (code === 'job.cancelled') throw thrown;
      console.log(`FAIL  ${name}  ${detail ?? code}`);
      failed ??= thrown;
    }
  }
  if (failed) throw failed;
}

/** name → manifest file of what is on this machine */
async function recordsHere({ modelsDir, models }: CommandContext): Promise<ReadonlyMap<string, string>> {
  const shipped = (await readManifests(modelsDir)).filter(({ source }) => source.kind === 'shipped');
  const layout = storeLayout(models.store);
  return new Map([
    ...shipped.map(({ name }) => [name, path.join(modelsDir, `${name}.json`)] as const),
    ...(await listModels(models.store)).map(({ manifest: { name } }) => [name, layout.record(name)] as const),
  ]);
}
