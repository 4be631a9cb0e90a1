import { readdir } from 'node:fs/promises';
import { type InstalledModel, findModel } from './model-record.ts';
import { draftOf, storeLayout } from './store-layout.ts';

/** The models that lie in a store, by name. @throws DiffusionError `model.invalid` naming a damaged record */
export async function listModels(store: string): Promise<readonly InstalledModel[]> {
  const layout = storeLayout(store);
  const names = (await readdir(layout.models).catch(() => [])).filter((name) => !draftOf(name)).sort();
  const found = await Promise.all(names.map((name) => findModel(layout, name)));
  return found.filter((model) => model !== undefined);
}
