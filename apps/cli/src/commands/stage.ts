import path from 'node:path';
import { errorCodes } from '@escena/core/error-codes';
import { decodeImage } from '@escena/imaging/decode-image';
import { runners } from '@escena/verticals/runners';
import { staging } from '@escena/verticals/staging/contract';
import { showProgress } from '../show-progress.ts';
import { parseFlags, toolFlags, toolInput } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';
import { ownModels } from './stage/own-models.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { saveOutput } from './tool/save-output.ts';

/** `escena stage PHOTO …`: the staging job from a shell; no server, no database. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const start = performance.now();
  const flags = [...toolFlags(staging.input), 'out', 'mask-out', 'report'];
  const { values, lists, positionals } = parseFlags(argv, flags, ['model']);
  const [photoName, ...more] = positionals;
  const { out, report: reportOut, 'mask-out': maskOut } = values;
  if (!photoName || more.length > 0 || !out) throw new UsageError('stage needs one PHOTO and --out FILE');
  const { directory } = context;
  const models = ownModels(lists['model'] ?? [], directory);
  const given = toolInput(staging.input, values);
  const listed = given.items ?? given.arrangement ?? models.size === 0;
  const input = listed ? given : { ...given, items: [...models.keys()] };

  const progress = showProgress(process.stderr, context.locale);
  try {
    const photo = await decodeImage(await readFileGiven(path.resolve(directory, photoName)));
    const readMs = Math.round(performance.now() - start);
    const runStaging = await runners.staging();
    let k = 0;
    let doubts: readonly string[] = [];
    const outputs = runStaging(photo, input, {
      ...context,
      findCheckpoint: (name) => findFolder(name, context),
      models,
      onProgress: progress.report,
    });
    for await (const output of outputs) {
      k += 1;
      ({ doubts } = output.report);
      await saveOutput(output, k, { photo, directory, out, maskOut, reportOut, readMs, start });
    }
    progress.end();
    const { text } = errorCodes['staging.unsure'];
    if (doubts.length > 0)
      console.error(
        `${text[context.locale]} [${doubts.join(', ')}; --whenUnsure ask, --floor, --camera, --measurement]`,
      );
  } finally {
    progress.end();
  }
}
