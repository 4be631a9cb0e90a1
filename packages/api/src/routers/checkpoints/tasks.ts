import { listStores } from '@escena/db/checkpoints/list-stores';
import { listTasks } from '@escena/db/checkpoints/list-tasks';
import { z } from 'zod';
import { operatorProcedure } from '../../member-procedure.ts';
import { toTaskView } from '../../views/to-checkpoint-store-view.ts';

/** What is being done with a checkpoint, or was done last, in each store. */
export const tasks = operatorProcedure
  .input(z.object({ name: z.string().min(1).max(64) }))
  .query(async ({ ctx, input: { name } }) => {
    const stores = await listStores(ctx.db);
    const all = await listTasks(ctx.db, { storeIds: stores.map(({ id }) => id) });
    return all.filter(({ checkpoint }) => checkpoint === name).map((task) => toTaskView(task));
  });
