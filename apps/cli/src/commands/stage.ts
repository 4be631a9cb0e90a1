import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { errorCodes } from '@escena/core/error-codes';
import { decodeImage, type DecodedImage } from '@escena/imaging/decode-image';
import { runners } from '@escena/verticals/runners';
import { staging, type StagingInput } from '@escena/verticals/staging/contract';
import { showProgress } from '../show-progress.ts';
import { parseFlags, toolFlags, toolInput } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';
import { ownModels } from './stage/own-models.ts';
import { parseLinks } from './stage/parse-links.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { saveOutput } from './tool/save-output.ts';

/** `escena stage PHOTO …`: the staging job from a shell; no server, no database. Several photos are one room. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const start = performance.now();
  const flags = [...toolFlags(staging.input), 'out', 'mask-out', 'report'];
  const { values, lists, positionals: names } = parseFlags(argv, flags, ['model', 'link']);
  const { out, report: reportOut, 'mask-out': maskOut } = values;
  if (names.length === 0 || !out) throw new UsageError('stage needs a PHOTO and --out FILE');
  const { directory } = context;
  const models = ownModels(lists['model'] ?? [], directory);
  const given = toolInput(staging.input, values);
  const listed = given.items ?? given.arrangement ?? models.size === 0;
  const input = listed ? given : { ...given, items: [...models.keys()] };

  const files = new Map(names.map((name) => [name, () => readFileGiven(path.resolve(directory, name))]));
  const photos: DecodedImage[] = [];
  for (const read of files.values()) photos.push(await decodeImage(await read()));
  const readMs = Math.round(performance.now() - start);
  const inputs = inputsFor(input, [...files.keys()], () => parseLinks(lists['link'] ?? [], photos));

  const progress = showProgress(process.stderr, context.locale);
  const runStaging = await runners.staging();
  let k = 0;
  try {
    for (const [view, photo] of photos.entries()) {
      const run = runStaging(photo, inputs[view] ?? input, {
        ...context,
        findCheckpoint: (name) => findFolder(name, context),
        models,
        pictures: files,
        onProgress: progress.report,
      });
      try {
        let doubts: readonly string[] = [];
        for await (const output of run) {
          k += 1;
          ({ doubts } = output.report);
          await saveOutput(output, k, { photo, directory, out, maskOut, reportOut, readMs, start });
        }
        progress.end();
        warn(doubts, context);
      } catch (error) {
        // The other photos of the room may well show it.
        if (photos.length === 1 || !(error instanceof AppError) || error.code !== 'staging.nothing_seen')
          throw error;
        progress.end();
        k += input.variations;
        console.error(`${names[view] ?? ''}: ${errorCodes[error.code].text[context.locale]}`);
      }
    }
  } finally {
    progress.end();
  }
}

/** One photo: the input as it is. Several: the same room for each of them. @throws UsageError without links */
function inputsFor(
  input: StagingInput,
  names: readonly string[],
  links: () => NonNullable<StagingInput['together']>['links'],
): StagingInput[] {
  if (names.length === 1) return [input];
  const together = { photos: names.map((photo) => ({ photo })), links: links() };
  if (together.links.length === 0)
    throw new UsageError('several photos of a room need --link "1-2: X,Y=X,Y X,Y=X,Y" between them');
  return names.map((_, shown) => staging.input.parse({ ...input, together: { ...together, shown } }));
}

function warn(doubts: readonly string[], { locale }: CommandContext): void {
  if (doubts.length === 0) return;
  const { text } = errorCodes['staging.unsure'];
  console.error(`${text[locale]} [${doubts.join(', ')}; --whenUnsure ask, --floor, --camera, --measurement]`);
}
