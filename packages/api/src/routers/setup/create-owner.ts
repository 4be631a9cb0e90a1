import { AppError } from '@escena/core/app-error';
import { ensureOwner } from '@escena/db/users/ensure-owner';
import { z } from 'zod';
import { openFor } from '../sign-in/open-for.ts';
import { publicProcedure } from '../../trpc.ts';

/** The first start: makes the owner with a workspace and signs them in. @throws `access.denied`, `conflict` */
export const createOwner = publicProcedure
  .input(z.object({ name: z.string().trim().min(1).max(80) }))
  .mutation(async ({ ctx, input }) => {
    if (!ctx.isLocal) throw new AppError('access.denied');
    const owner = await ensureOwner(ctx.db, {
      name: input.name,
      workspaceName: input.name,
      locale: ctx.locale,
      startingCredits: ctx.startingCredits,
    });
    if (!owner.created) throw new AppError('conflict', { detail: 'there is an owner already' });
    await openFor(ctx, owner.userId, 'local');
  });
