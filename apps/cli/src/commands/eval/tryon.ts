/** `escena eval tryon`: clothes and make-up put on persons, on photographs and on made-up persons whose truth is known. */
import type { CommandContext } from '../index.ts';
import { runParts } from './run-parts.ts';
import { tryonParts } from './tryon/parts.ts';

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  await runParts('tryon', tryonParts, argv, context);
}
