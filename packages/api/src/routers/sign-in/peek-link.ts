import { peekLink as look } from '@escena/accounts/use-link';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';

/** What a link is for; looking does not use it. @throws `email_link.invalid`, `sign_in.too_many` */
export const peekLink = publicProcedure
  .input(z.object({ token: z.string().max(100) }))
  .query(({ ctx, input }) => look(ctx, { ...input, ip: ctx.ip }));
