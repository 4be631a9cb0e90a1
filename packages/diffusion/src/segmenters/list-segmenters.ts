import { listModels } from '../store/list-models.ts';
import { mayUse, type Use } from '../store/may-use.ts';

/** Names of a store's checkpoints that find things and may be used so, recommended ones first; a damaged record is passed over. */
export async function listSegmenters(store: string, use: Use): Promise<readonly string[]> {
  const installed = await listModels(store, { onDamaged: () => undefined });
  return installed
    .map(({ manifest }) => manifest)
    .filter((manifest) => manifest.family === 'segmenter' && mayUse(manifest, use))
    .toSorted((a, b) => Number(b.recommended) - Number(a.recommended))
    .map(({ name }) => name);
}
