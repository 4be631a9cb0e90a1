import { AppError } from '@escena/core/app-error';
import type { Role } from '@escena/core/permissions';
import type { Locale } from '@escena/core/text';
import { createInvitation, renewInvitation } from '@escena/db/invitations/invitations';
import { invitationLetter } from '@escena/mail/letters';
import type { Site } from './site.ts';
import { throttle } from './throttle.ts';
import { hashToken, newToken } from './token.ts';

const days = 7;

interface Inviting {
  readonly workspace: { readonly id: string; readonly name: string };
  readonly inviter: { readonly id: string; readonly name: string | null };
  readonly locale: Locale;
  readonly ip: string | null;
}

export interface SentInvitation {
  readonly id: string;
  /** false: it waits, and can be sent again */
  readonly delivered: boolean;
  /** to be handed over by other means, where no letters are sent */
  readonly link: string | null;
}

/**
 * Asks someone to join; asking the same address again replaces the older invitation.
 * @throws AppError `members.already`, `sign_in.too_many`
 */
export async function invite(
  site: Site,
  {
    email,
    role,
    approver,
    ...by
  }: Inviting & { email: string; role: Exclude<Role, 'owner'>; approver: boolean },
): Promise<SentInvitation> {
  await throttle(site.db, { action: 'invitation', account: by.workspace.id, ip: by.ip });
  const token = newToken();
  const { id } = await createInvitation(site.db, {
    workspaceId: by.workspace.id,
    invitedById: by.inviter.id,
    email,
    role,
    approver,
    ...fresh(token),
  });
  return { id, ...(await deliver(site, { ...by, email, token })) };
}

/** Sends an invitation again, with a new link and a new week. @throws AppError `not_found`, `sign_in.too_many` */
export async function resendInvitation(
  site: Site,
  { id, ...by }: Inviting & { id: string },
): Promise<SentInvitation> {
  await throttle(site.db, { action: 'invitation', account: by.workspace.id, ip: by.ip });
  const token = newToken();
  const { email } = await renewInvitation(site.db, { id, workspaceId: by.workspace.id, ...fresh(token) });
  return { id, ...(await deliver(site, { ...by, email, token })) };
}

function fresh(token: string) {
  return { tokenHash: hashToken(token), expiresAt: new Date(Date.now() + days * 86_400_000) };
}

/** A letter that does not leave is no reason to lose the invitation. */
async function deliver(
  { mail, publicUrl }: Site,
  { email, token, workspace, inviter, locale }: Inviting & { email: string; token: string },
): Promise<Omit<SentInvitation, 'id'>> {
  const url = new URL(`/invitation/${token}`, publicUrl).toString();
  const letter = invitationLetter({ url, workspace: workspace.name, inviter: inviter.name, days });
  try {
    await mail.send({ to: email, locale, letter });
    return mail.delivers ? { delivered: true, link: null } : { delivered: false, link: url };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'mail.unavailable')
      return { delivered: false, link: null };
    throw thrown;
  }
}
