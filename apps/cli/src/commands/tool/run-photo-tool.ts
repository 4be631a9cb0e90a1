import path from 'node:path';
import type { Raster } from '@escena/core/raster';
import { type DecodedImage, decodeImage } from '@escena/imaging/decode-image';
import type { ToolContract } from '@escena/verticals/contract';
import type { Made } from '@escena/verticals/provenance';
import type { RunContext, ToolRun } from '@escena/verticals/run';
import { showProgress } from '../../show-progress.ts';
import { parseFlags, toolFlags, toolInput } from '../../tool-flags.ts';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';
import { findFolder } from '../models/find-folder.ts';
import { readFileGiven } from './read-file-given.ts';
import { requireWord } from './require-word.ts';
import { saveOutput } from './save-output.ts';

interface PhotoTool<Input> {
  readonly contract: ToolContract<Input>;
  readonly load: () => Promise<
    ToolRun<Input, Made & { timingsMs: Record<string, number> }, DecodedImage, Raster | undefined>
  >;
  /** flags of its own that may come more than once */
  readonly lists?: readonly string[];
  /** what its runs get beyond the usual */
  readonly extras?: (
    input: Input,
    lists: Readonly<Record<string, readonly string[] | undefined>>,
  ) => Partial<RunContext>;
}

/** `escena TOOL PHOTO … --out FILE`: one photo through a tool; no server, no database. */
export async function runPhotoTool<Input>(
  { contract, load, lists: listFlags, extras }: PhotoTool<Input>,
  argv: readonly string[],
  context: CommandContext,
): Promise<void> {
  const start = performance.now();
  const { needsConsent } = contract;
  const flags = [
    ...toolFlags(contract.input),
    'out',
    'mask-out',
    'report',
    ...(needsConsent ? ['consent'] : []),
  ];
  const { values, lists, positionals } = parseFlags(argv, flags, listFlags);
  const [photoName, ...more] = positionals;
  const { out, report: reportOut, 'mask-out': maskOut } = values;
  if (!photoName || more.length > 0 || !out)
    throw new UsageError(`${contract.name} needs one PHOTO and --out FILE`);
  if (needsConsent) requireWord(values['consent'], needsConsent, context.locale);
  const { directory, threads, modelsDir, signal } = context;
  const input = toolInput(contract.input, values);
  const progress = showProgress(process.stderr, context.locale);
  try {
    const photo = await decodeImage(await readFileGiven(path.resolve(directory, photoName)), { signal });
    const readMs = Math.round(performance.now() - start);
    const run = await load();
    const outputs = run(photo, input, {
      threads,
      modelsDir,
      signal,
      findCheckpoint: (name) => findFolder(name, context),
      onProgress: progress.report,
      ...extras?.(input, lists),
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
