import { publicProcedure } from '../../trpc.ts';
import { recordOwn } from '../sign-in/open-for.ts';

/** Signs this browser out. */
export const close = publicProcedure.mutation(async ({ ctx }) => {
  await ctx.session.close();
  if (ctx.userId !== null && ctx.session.id !== null)
    await recordOwn(ctx, { userId: ctx.userId, action: 'session.closed' });
});
