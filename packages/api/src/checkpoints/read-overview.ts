import { listStores } from '@escena/db/checkpoints/list-stores';
import { listTasks } from '@escena/db/checkpoints/list-tasks';
import type { Context } from '../context.ts';
import type { CheckpointsView } from '../views/checkpoint-store-view.ts';
import { toStoreView } from '../views/to-checkpoint-store-view.ts';
import { isOperator } from './is-operator.ts';

/** What there is of checkpoints on every machine. Who may not change them sees what is installed, and nothing of machines. */
export async function readOverview(ctx: Pick<Context, 'db' | 'userId' | 'apiKey'>): Promise<CheckpointsView> {
  const mayChange = await isOperator(ctx);
  const stores = await listStores(ctx.db);
  const tasks = mayChange ? await listTasks(ctx.db, { storeIds: stores.map(({ id }) => id) }) : [];
  return {
    mayChange,
    stores: stores.map((store) =>
      toStoreView(store, {
        tasks: tasks.filter(({ storeId }) => storeId === store.id),
        withMachine: mayChange,
        now: new Date(),
      }),
    ),
  };
}
