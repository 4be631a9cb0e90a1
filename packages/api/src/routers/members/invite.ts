import { emailAddress } from '@escena/accounts/email-address';
import { invite as send } from '@escena/accounts/invite';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { invitingOf } from './inviting-of.ts';

/**
 * Asks someone to join. Where no letters are sent the link comes back, to be handed over by other means.
 * @throws `members.already`, `sign_in.too_many`
 */
export const invite = procedureFor('members')
  .input(
    z.object({
      email: emailAddress,
      role: z.enum(['admin', 'editor', 'viewer', 'billing']),
      approver: z.boolean().default(false),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    ctx.audit({ detail: { email: input.email, role: input.role, approver: input.approver } });
    return send(ctx, { ...(await invitingOf(ctx)), ...input });
  });
