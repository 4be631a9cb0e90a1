import { DiffusionError } from '@escena/diffusion/diffusion-error';
import { requireUse } from '@escena/diffusion/may-use';
import { findModel, storeLayout } from '@escena/diffusion/store';

/**
 * The folder of an installed checkpoint that paying people's pictures may be made with. Only names: a job never reaches
 * another folder of the machine.
 * @throws DiffusionError `input.invalid` for what is no name, `model.missing`, `model.licence`
 */
export async function findCheckpoint(store: string, name: string): Promise<string> {
  const installed = await findModel(storeLayout(store), name);
  if (!installed)
    throw new DiffusionError('model.missing', {
      input: name,
      detail: 'no checkpoint of this name is installed',
      remedy: 'install it with `escena models pull` or `import`',
    });
  requireUse(installed.manifest, { paid: true });
  return installed.folder;
}
