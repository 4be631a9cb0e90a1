import path from 'node:path';
import { listSegmenters } from '@escena/diffusion/list-segmenters';
import { decodeImage } from '@escena/imaging/decode-image';
import { product } from '@escena/verticals/product/contract';
import { runners } from '@escena/verticals/runners';
import { showProgress } from '../show-progress.ts';
import { parseFlags, toolFlags, toolInput } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { saveOutput } from './tool/save-output.ts';

/** `escena product PHOTO …`: product pictures from a shell; no server, no database. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const start = performance.now();
  const flags = [...toolFlags(product.input), 'out', 'mask-out', 'report'];
  const { values, lists, positionals } = parseFlags(argv, flags, ['picture']);
  const [photoName, ...more] = positionals;
  const { out, report: reportOut, 'mask-out': maskOut } = values;
  if (!photoName || more.length > 0 || !out) throw new UsageError('product needs one PHOTO and --out FILE');
  const { directory, threads, modelsDir, signal } = context;
  const pictures = namedPictures(lists['picture'] ?? [], directory);
  const input = toolInput(product.input, values);

  const progress = showProgress(process.stderr, context.locale);
  try {
    const photo = await decodeImage(await readFileGiven(path.resolve(directory, photoName)));
    const readMs = Math.round(performance.now() - start);
    const runProduct = await runners.product();
    let k = 0;
    const outputs = runProduct(photo, input, {
      threads,
      modelsDir,
      signal,
      findCheckpoint: (name) => findFolder(name, context),
      listSegmenters: () => listSegmenters(context.models.store, { paid: true }),
      pictures,
      onProgress: progress.report,
    });
    for await (const output of outputs) {
      k += 1;
      await saveOutput(output, k, { photo, directory, out, maskOut, reportOut, readMs, start });
    }
  } finally {
    progress.end();
  }
}

/** The files of `--picture` flags by the id that the input calls them: the file's name without its ending. */
function namedPictures(
  files: readonly string[],
  directory: string,
): ReadonlyMap<string, () => Promise<Uint8Array>> {
  return new Map(
    files.map((file) => [path.parse(file).name, () => readFileGiven(path.resolve(directory, file))]),
  );
}
