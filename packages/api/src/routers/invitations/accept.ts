import { acceptInvitation } from '@escena/accounts/accept-invitation';
import { toAppError } from '@escena/core/app-error';
import { recordAudit } from '@escena/db/audit/record-audit';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';
import { personName } from '../account/person-name.ts';
import { openFor } from '../sign-in/open-for.ts';

/**
 * Joins the workspace of an invitation: whoever is signed in as themselves, anyone else with a new account.
 * @throws `email_link.invalid`, `members.already`, `account.sign_in_first`, `sign_up.closed`, `password.*`
 */
export const accept = publicProcedure
  .input(
    z.object({
      token: z.string().max(100),
      name: personName.optional(),
      password: z.string().max(1000).optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    // A key is a program's: it joins nothing for its maker.
    const asked = ctx.apiKey ? null : ctx.userId;
    const { locale, ip } = ctx;
    const { userId, workspaceId } = await acceptInvitation(ctx, { ...input, userId: asked, locale, ip });
    if (asked === null) await openFor(ctx, userId, 'invitation');
    const joined = { workspaceId, userId, targetId: userId, action: 'members.joined', ip };
    await recordAudit(ctx.db, joined).catch((thrown: unknown) => ctx.report(toAppError(thrown), joined));
    await ctx.session.enter(workspaceId);
  });
