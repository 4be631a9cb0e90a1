import { AppError } from '@escena/core/app-error';
import { findOwner } from '@escena/db/users/find-owner';
import { openFor } from '../sign-in/open-for.ts';
import { publicProcedure } from '../../trpc.ts';

/** Signs the owner in again, at the machine itself. @throws `access.denied` from anywhere else, `not_found` */
export const openLocally = publicProcedure.mutation(async ({ ctx }) => {
  if (!ctx.isLocal) throw new AppError('access.denied');
  const owner = await findOwner(ctx.db);
  if (!owner) throw new AppError('not_found');
  await openFor(ctx, owner.userId, 'local');
});
