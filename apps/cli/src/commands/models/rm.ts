import { collectGarbage, removeModel } from '@escena/diffusion/store';
import { formatBytes } from '../../format-bytes.ts';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';

/** Takes checkpoints out of the store and deletes what no other one uses. */
export async function run(names: readonly string[], { models }: CommandContext): Promise<void> {
  if (names.length === 0 || names.some((name) => name.startsWith('-')))
    throw new UsageError('models rm NAME…');
  for (const name of names) await removeModel(models.store, name);
  const { files, bytes } = await collectGarbage(models.store);
  console.log(`${files} files, ${formatBytes(bytes)} given back`);
}
