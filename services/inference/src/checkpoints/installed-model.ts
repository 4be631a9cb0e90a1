import { DiffusionError } from '@escena/diffusion/diffusion-error';
import { findModel, type InstalledModel, storeLayout } from '@escena/diffusion/store';
import type { CheckpointPlace } from './checkpoint-services.ts';

export interface Installed extends InstalledModel {
  readonly installedAt: Date | null;
}

/** @throws DiffusionError `model.missing` */
export async function installedModel({ store }: CheckpointPlace, name: string): Promise<Installed> {
  const model = await findModel(storeLayout(store), name);
  if (!model) throw new DiffusionError('model.missing', { input: name, detail: 'not in the store' });
  const { installed } = model.manifest;
  return { ...model, installedAt: installed ? new Date(installed.at) : null };
}
