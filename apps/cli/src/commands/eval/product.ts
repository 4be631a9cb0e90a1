/** `escena eval product`: how well products are cut out, recoloured and clad, on photographs with known masks. */
import type { CommandContext } from '../index.ts';
import { productParts } from './product/parts.ts';
import { runParts } from './run-parts.ts';

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  await runParts('product', productParts, argv, context);
}
