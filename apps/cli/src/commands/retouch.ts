import path from 'node:path';
import { decodeImage } from '@escena/imaging/decode-image';
import { retouch } from '@escena/verticals/retouch/contract';
import { runners } from '@escena/verticals/runners';
import { showProgress } from '../show-progress.ts';
import { parseFlags, toolFlags, toolInput } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { saveOutput } from './tool/save-output.ts';

/** `escena retouch PHOTO …`: a room cleared from a shell; no server, no database. Masks are files. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const start = performance.now();
  const flags = [...toolFlags(retouch.input), 'out', 'mask-out', 'report'];
  const { values, positionals } = parseFlags(argv, flags);
  const [photoName, ...more] = positionals;
  const { out, report: reportOut, 'mask-out': maskOut } = values;
  if (!photoName || more.length > 0 || !out) throw new UsageError('retouch needs one PHOTO and --out FILE');
  const { directory, threads, modelsDir, signal } = context;
  const input = toolInput(retouch.input, values);
  const { pictures = [] } = retouch.uses(input);
  const read = (file: string): Promise<Uint8Array> => readFileGiven(path.resolve(directory, file));

  const progress = showProgress(process.stderr, context.locale);
  try {
    const photo = await decodeImage(await read(photoName), { signal });
    const readMs = Math.round(performance.now() - start);
    const runRetouch = await runners.retouch();
    const outputs = runRetouch(photo, input, {
      threads,
      modelsDir,
      signal,
      findCheckpoint: (name) => findFolder(name, context),
      pictures: new Map(pictures.map((file) => [file, () => read(file)])),
      onProgress: progress.report,
    });
    let k = 0;
    for await (const output of outputs) {
      k += 1;
      await saveOutput(output, k, { photo, directory, out, maskOut, reportOut, readMs, start });
    }
  } finally {
    progress.end();
  }
}
