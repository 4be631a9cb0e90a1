import path from 'node:path';
import { retouch } from '@escena/verticals/retouch/contract';
import { runners } from '@escena/verticals/runners';
import type { CommandContext } from './index.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { runPhotoTool } from './tool/run-photo-tool.ts';

/** `escena retouch PHOTO …`: a room cleared. Masks are files. */
export function run(argv: readonly string[], context: CommandContext): Promise<void> {
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
