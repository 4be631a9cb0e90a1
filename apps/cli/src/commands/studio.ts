import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { decodeImage } from '@escena/imaging/decode-image';
import { runners } from '@escena/verticals/runners';
import { studio } from '@escena/verticals/studio/contract';
import { readParameters } from '@escena/verticals/studio/read-parameters';
import { showProgress } from '../show-progress.ts';
import { parseFlags, toolFlags, toolInput } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { saveOutput } from './tool/save-output.ts';

/** `escena studio [PHOTO] …`: the studio's pictures from a shell; no server, no database. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const start = performance.now();
  const flags = [...toolFlags(studio.input), 'like', 'out', 'mask-out', 'report'];
  const { values, positionals } = parseFlags(argv, flags);
  const [photoName, ...more] = positionals;
  const { out, like, report: reportOut, 'mask-out': maskOut } = values;
  if (more.length > 0 || !out) throw new UsageError('studio needs --out FILE, and takes one PHOTO');
  const { directory, threads, modelsDir, signal } = context;
  const read = (file: string): Promise<Uint8Array> => readFileGiven(path.resolve(directory, file));
  const input = toolInput(
    studio.input,
    values,
    like === undefined ? {} : parametersOf(await read(like), like),
  );
  const looks = studio.needsPhoto(input);
  if (looks !== (photoName !== undefined))
    throw new UsageError(
      looks ? 'this looks at a PHOTO: say which' : `this looks at no photo: leave ${photoName} out`,
    );
  const { pictures = [] } = studio.uses(input);

  const progress = showProgress(process.stderr, context.locale);
  try {
    const photo = photoName === undefined ? undefined : await decodeImage(await read(photoName), { signal });
    const readMs = Math.round(performance.now() - start);
    const runStudio = await runners.studio();
    let k = 0;
    const outputs = runStudio(photo, input, {
      threads,
      modelsDir,
      signal,
      findCheckpoint: (name) => findFolder(name, context),
      pictures: new Map(pictures.map((file) => [file, () => read(file)])),
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

function parametersOf(file: Uint8Array, name: string): object {
  const said = readParameters(file);
  if (!said) throw new AppError('input.invalid', { detail: `--like ${name}: no picture of the studio` });
  return said.input;
}
