import { router } from '../../trpc.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { remove } from './delete.ts';
import { update } from './update.ts';

/** Try-ons that shops put on their own pages. */
export const tryonWidgetsRouter = router({ list, create, update, delete: remove });
