import { peekInvitation } from '@escena/accounts/accept-invitation';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';

/** What an invitation is for; looking does not use it. @throws `email_link.invalid`, `sign_in.too_many` */
export const peek = publicProcedure
  .input(z.object({ token: z.string().max(100) }))
  .query(({ ctx, input }) => peekInvitation(ctx, { ...input, ip: ctx.ip }));
