import { router } from '../../trpc.ts';
import { create } from './create.ts';
import { remove } from './delete.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { update } from './update.ts';

export const brandKits = router({
  create,
  delete: remove,
  get,
  list,
  update,
});
