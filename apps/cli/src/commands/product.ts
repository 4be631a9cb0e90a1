import path from 'node:path';
import { listSegmenters } from '@escena/diffusion/list-segmenters';
import { product } from '@escena/verticals/product/contract';
import { runners } from '@escena/verticals/runners';
import type { CommandContext } from './index.ts';
import { readFileGiven } from './tool/read-file-given.ts';
import { runPhotoTool } from './tool/run-photo-tool.ts';

/** `escena product PHOTO …`: product pictures. */
export function run(argv: readonly string[], context: CommandContext): Promise<void> {
  return runPhotoTool(
    {
      contract: product,
      load: runners.product,
      lists: ['picture'],
      extras: (_, { picture = [] }) => ({
        pictures: namedPictures(picture, context.directory),
        listSegmenters: () => listSegmenters(context.models.store, { paid: true }),
      }),
    },
    argv,
    context,
  );
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
