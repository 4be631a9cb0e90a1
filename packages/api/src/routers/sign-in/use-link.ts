import { useLink as take } from '@escena/accounts/use-link';
import { z } from 'zod';
import { personName } from '../account/person-name.ts';
import { publicProcedure } from '../../trpc.ts';
import { openFor, recordOwn } from './open-for.ts';

/**
 * Does what a link is for and signs its person in; a new address is confirmed without that, as it may be opened anywhere.
 * @throws `email_link.invalid`, `password.too_short`, `password.too_common`, `sign_up.closed`, `account.email_taken`
 */
export const useLink = publicProcedure
  .input(
    z.object({
      token: z.string().max(100),
      name: personName.optional(),
      password: z.string().max(1000).optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { kind, userId } = await take(ctx, { ...input, locale: ctx.locale, ip: ctx.ip });
    if (kind === 'reset')
      await recordOwn(ctx, { userId, action: 'account.set_password', detail: { by: 'reset' } });
    if (kind === 'change_email') await recordOwn(ctx, { userId, action: 'account.changed_email' });
    else await openFor(ctx, userId, kind);
    return { kind };
  });
