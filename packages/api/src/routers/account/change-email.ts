import { requestEmailChange } from '@escena/accounts/change-email';
import { emailAddress } from '@escena/accounts/email-address';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';
import { atLeast } from '../sign-in/at-least.ts';
import { shownHere } from '../sign-in/shown-here.ts';

/** Sends a link to a new address, which counts from when it is opened. @throws `sign_in.wrong`, `sign_in.too_many` */
export const changeEmail = personProcedure
  .input(z.object({ email: emailAddress, current: z.string().max(1000).optional() }))
  .mutation(({ ctx, input }) => {
    const { userId, locale, ip } = ctx;
    return atLeast(
      requestEmailChange(ctx, { ...input, userId, locale, ip }).then((sent) => shownHere(ctx, sent)),
    );
  });
