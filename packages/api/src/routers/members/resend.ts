import { resendInvitation } from '@escena/accounts/invite';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { invitingOf } from './inviting-of.ts';

/** Sends an invitation again, with a new link. @throws `not_found`, `sign_in.too_many` */
export const resend = procedureFor('members')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => resendInvitation(ctx, { ...(await invitingOf(ctx)), ...input }));
