import path from 'node:path';
import { listSegmenters } from '@escena/diffusion/list-segmenters';
import { runners } from '@escena/verticals/runners';
import { tryon } from '@escena/verticals/tryon/contract';
import type { CommandContext } from './index.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { runPhotoTool } from './tool/run-photo-tool.ts';

/** `escena tryon PHOTO …`: clothes, accessories and make-up on a person who agreed to it. Pictures are files. */
export function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const read = (file: string) => () => readFileGiven(path.resolve(context.directory, file));
  return runPhotoTool(
    {
      contract: tryon,
      load: runners.tryon,
      extras: (input) => ({
        pictures: new Map(tryon.uses(input).pictures?.map((file) => [file, read(file)])),
        listSegmenters: () => listSegmenters(context.models.store, { paid: true }),
      }),
    },
    argv,
    context,
  );
}
