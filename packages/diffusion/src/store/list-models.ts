import { readdir } from 'node:fs/promises';
import { type InstalledModel, findModel } from './model-record.ts';
import { draftOf, storeLayout } from './store-layout.ts';

/**
 * The models that lie in a store, by name.
 * @param onDamaged told of a record that cannot be read, which is left out then
 * @throws DiffusionError `model.invalid` naming a damaged record, where nobody wants to be told
 */
export async function listModels(
  store: string,
  { onDamaged }: { onDamaged?: (error: unknown) => void } = {},
): Promise<readonly InstalledModel[]> {
  const layout = storeLayout(store);
  const names = (await readdir(layout.models).catch(() => [])).filter((name) => !draftOf(name)).sort();
  const found = await Promise.all(
    names.map((name) =>
      findModel(layout, name).catch((error: unknown) => {
        if (!onDamaged) throw error;
        onDamaged(error);
        return undefined;
      }),
    ),
  );
  return found.filter((model) => model !== undefined);
}
