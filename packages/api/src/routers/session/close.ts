import { publicProcedure } from '../../trpc.ts';

/** Signs this browser out. */
export const close = publicProcedure.mutation(({ ctx }) => ctx.session.close());
