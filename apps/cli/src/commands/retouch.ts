import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { retouch } from '@escena/verticals/retouch/contract';
import { markedArea, proposeRemoval } from '@escena/verticals/retouch/propose-removal';
import { runners } from '@escena/verticals/runners';
import { readRoom } from '@escena/verticals/staging/read-room';
import { parseFlags } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import { writeFileAtomic } from '../write-file.ts';
import type { CommandContext } from './index.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { runPhotoTool } from './tool/run-photo-tool.ts';

/**
 * `escena retouch PHOTO …`: a room cleared, covered, lit; masks are files. `escena retouch PHOTO --propose mask.png`: only what
 * clearing it would take away, to be corrected and given back as the mask.
 */
export function run(argv: readonly string[], context: CommandContext): Promise<void> {
  if (argv.some((word) => /^--propose(=|$)/.test(word))) return propose(argv, context);
  const read = (file: string) => () => readFileGiven(path.resolve(context.directory, file));
  return runPhotoTool(
    {
      contract: retouch,
      load: runners.retouch,
      extras: (input) => ({
        pictures: new Map(retouch.uses(input).pictures?.map((file) => [file, read(file)])),
      }),
    },
    argv,
    context,
  );
}

/** @throws AppError `staging.no_floor`, `retouch.nothing_stands`, `image.*`, `job.cancelled` */
async function propose(argv: readonly string[], { directory, signal }: CommandContext): Promise<void> {
  const { values, positionals } = parseFlags(argv, ['propose']);
  const [photoName, ...more] = positionals;
  if (!photoName || more.length > 0 || !values.propose)
    throw new UsageError('retouch --propose MASK.png needs one PHOTO');
  const photo = await decodeImage(await readFileGiven(path.resolve(directory, photoName)), { signal });
  const mask = proposeRemoval(await readRoom(photo, {}, { signal }), photo.raster);
  if (!mask) throw new AppError('retouch.nothing_stands');
  await writeFileAtomic(path.resolve(directory, values.propose), await encodePng(mask));
  console.log(`${values.propose}: ${(100 * markedArea(mask)).toFixed(1)} %`);
}
