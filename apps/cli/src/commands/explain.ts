import { explain } from '@escena/verticals/explain/contract';
import { runners } from '@escena/verticals/runners';
import type { CommandContext } from './index.ts';
import { runPhotoTool } from './tool/run-photo-tool.ts';

/** `escena explain PHOTO …`: diffusion shown on a photo, picture by picture. */
export function run(argv: readonly string[], context: CommandContext): Promise<void> {
  return runPhotoTool({ contract: explain, load: runners.explain }, argv, context);
}
