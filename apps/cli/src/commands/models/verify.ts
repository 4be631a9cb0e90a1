import path from 'node:path';
import { toAppError } from '@escena/core/app-error';
import { readManifests } from '@escena/diffusion/read-manifest';
import { listModels, storeLayout } from '@escena/diffusion/store';
import { verifyManifest } from '@escena/diffusion/verify-manifest';
import { ReportedError } from '../../reported-error.ts';
import type { CommandContext } from '../index.ts';

/** Reads every file of the named checkpoints, or of all that are here; the exit code tells whether all are right. */
export async function run(names: readonly string[], context: CommandContext): Promise<void> {
  const { signal, models, modelsDir } = context;
  const layout = storeLayout(models.store);
  const installed = (await listModels(models.store)).map(({ manifest }) => manifest.name);
  const described = await readManifests(modelsDir);
  const shipped = described.flatMap(({ name, source }) => (source.kind === 'shipped' ? [name] : []));
  const recordOf = (name: string): string =>
    described.some((one) => one.name === name) && !installed.includes(name)
      ? path.join(modelsDir, `${name}.json`)
      : layout.record(name);
  let failed = 0;
  for (const name of names.length > 0 ? names : [...shipped, ...installed]) {
    try {
      const { files } = await verifyManifest(recordOf(name), { signal });
      console.log(`ok    ${name}  ${files.length} files`);
    } catch (thrown) {
      const { code, detail } = toAppError(thrown);
      if (code === 'job.cancelled') throw thrown;
      console.log(`FAIL  ${name}  ${detail ?? code}`);
      failed += 1;
    }
  }
  if (failed > 0) throw new ReportedError(`${failed} are not right`);
}
