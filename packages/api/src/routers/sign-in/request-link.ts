import { emailAddress } from '@escena/accounts/email-address';
import { requestLink as sendLink } from '@escena/accounts/request-link';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';
import { atLeast } from './at-least.ts';
import { shownHere } from './shown-here.ts';

/**
 * Sends a link to sign in, to set a new password or to make an account; the answer is the same whichever it was, and when
 * it was none. @throws `sign_in.too_many`
 */
export const requestLink = publicProcedure
  .input(z.object({ purpose: z.enum(['sign_in', 'reset']), email: emailAddress }))
  .mutation(({ ctx, input: { purpose, email } }) =>
    atLeast(
      sendLink(ctx, { purpose, email, locale: ctx.locale, ip: ctx.ip }).then((sent) => shownHere(ctx, sent)),
    ),
  );
