import { setPassword as change } from '@escena/accounts/set-password';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';
import { recordOwn } from '../sign-in/open-for.ts';

/** Sets or changes the password and ends the other sessions. @throws `sign_in.wrong`, `password.*`, `sign_in.too_many` */
export const setPassword = personProcedure
  .input(z.object({ current: z.string().max(1000).optional(), password: z.string().max(1000) }))
  .mutation(async ({ ctx, input }) => {
    const { userId, locale, ip } = ctx;
    await change(ctx, { ...input, userId, locale, ip, sessionId: ctx.session.id });
    await recordOwn(ctx, { userId, action: 'account.set_password' });
  });
