import { removeModelFolder } from './model-record.ts';
import { storeLayout } from './store-layout.ts';
import { withLock } from './with-lock.ts';
import { DiffusionError } from '../diffusion-error.ts';

/**
 * Takes a model out of a store. Its files stay as blobs until `collectGarbage`; processes that have it open keep it.
 * @throws DiffusionError `model.missing`; AppError `conflict` while it is being pulled
 */
export async function removeModel(store: string, name: string): Promise<void> {
  const layout = storeLayout(store);
  const removed = await withLock(layout.lock(`model-${name}`), () => removeModelFolder(layout, name), {
    wait: false,
  });
  if (!removed) throw new DiffusionError('model.missing', { input: name, detail: 'not in the store' });
}
