import { AppError } from '@escena/core/app-error';
import { createTask } from '@escena/db/checkpoints/create-task';
import { listStores } from '@escena/db/checkpoints/list-stores';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { nameOfTitle } from '../../checkpoints/name-of-title.ts';
import { operatorProcedure } from '../../member-procedure.ts';
import { toTaskView } from '../../views/to-checkpoint-store-view.ts';

const own = z.object({
  title: z.string().trim().min(1).max(80),
  licence: z.object({
    spdx: z
      .string()
      .max(80)
      .regex(/^[\w.+-]+$/),
    url: z.url({ protocol: /^https$/ }).max(500),
    commercial: z.boolean(),
  }),
});

/**
 * Takes over a folder that somebody put into a machine's import folder.
 * @param name a checkpoint that Escena describes; or `own`, what its owner says of another
 * @throws `not_found` for a folder that is not there; `checkpoint.wrong_state` for one that is installed; `checkpoint.busy`
 */
export const importFolder = operatorProcedure
  .input(
    z.object({
      storeId: z.string().min(1).max(80),
      folder: z.string().min(1).max(100),
      as: z.union([z.object({ name: z.string().min(1).max(64) }), own]),
    }),
  )
  .mutation(async ({ ctx, input: { storeId, folder, as } }) => {
    const store = (await listStores(ctx.db)).find(({ id }) => id === storeId);
    if (!store?.importable.includes(folder)) throw new AppError('not_found');
    const named = 'name' in as ? store.checkpoints.find(({ name }) => name === as.name) : undefined;
    if ('name' in as && !named) throw new AppError('not_found');
    if (named && named.state !== 'offered') throw new AppError('checkpoint.wrong_state');
    const taken = new Set(store.checkpoints.map(({ name }) => name));
    const checkpoint = 'name' in as ? as.name : nameOfTitle(as.title, taken);
    ctx.audit({ detail: { checkpoint, folder } });
    const task = {
      storeId,
      checkpoint,
      kind: 'import',
      input: 'name' in as ? { folder } : { folder, own: as },
      createdById: ctx.userId,
    } as const;
    return toTaskView(await inTransaction(ctx.db, (tx) => createTask(tx, task)));
  });
