import { AppError } from '@escena/core/app-error';
import type { Locale } from '@escena/core/text';
import type { Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { findInvitation, type OpenInvitation, takeInvitation } from '@escena/db/invitations/invitations';
import { addMember } from '@escena/db/members/change-members';
import { createPerson } from '@escena/db/users/create-user';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { checkPassword } from './passwords/check-password.ts';
import { hashPassword } from './passwords/hash-password.ts';
import type { Site } from './site.ts';
import { throttle } from './throttle.ts';
import { hashToken } from './token.ts';

interface Acceptance {
  readonly token: string;
  /** who is signed in, and joins; null for a newcomer, who makes an account with the invited address */
  readonly userId: string | null;
  readonly name?: string;
  readonly password?: string;
  readonly locale: Locale;
  readonly ip: string | null;
}

export interface PeekedInvitation {
  readonly email: string;
  readonly workspaceName: string;
  readonly inviterName: string | null;
  readonly role: OpenInvitation['role'];
  /** whether the invited address has an account, whose owner must sign in to accept */
  readonly hasAccount: boolean;
}

/** What an invitation is for, without using it. @throws AppError `email_link.invalid`, `sign_in.too_many` */
export async function peekInvitation(
  { db }: Pick<Site, 'db'>,
  { token, ip }: Pick<Acceptance, 'token' | 'ip'>,
): Promise<PeekedInvitation> {
  await throttle(db, { action: 'link', account: token, ip });
  const invitation = await findInvitation(db, { tokenHash: hashToken(token) });
  if (!invitation) throw new AppError('email_link.invalid');
  const { email, workspaceName, inviterName, role } = invitation;
  const hasAccount = (await findSignIn(db, { email })) !== undefined;
  return { email, workspaceName, inviterName, role, hasAccount };
}

/**
 * Joins the workspace of an invitation, once. Holding the link is what counts: a person may accept under an address other
 * than the invited one. A refusal leaves the invitation as it was.
 * @throws AppError `email_link.invalid`, `members.already`, `account.sign_in_first`, `sign_up.closed`, `password.*`
 */
export async function acceptInvitation(
  site: Site,
  acceptance: Acceptance,
): Promise<{ userId: string; workspaceId: string }> {
  await throttle(site.db, { action: 'link', account: acceptance.token, ip: acceptance.ip });
  return inTransaction(site.db, async (tx) => {
    const invitation = await findInvitation(tx, { tokenHash: hashToken(acceptance.token) });
    if (!invitation || !(await takeInvitation(tx, invitation))) throw new AppError('email_link.invalid');
    const userId = acceptance.userId ?? (await newcomer(tx, site, { ...acceptance, invitation }));
    await addMember(tx, { ...invitation, userId });
    return { userId, workspaceId: invitation.workspaceId };
  });
}

async function newcomer(
  tx: Tx,
  { signUp, mail }: Site,
  { invitation: { email }, name, password, locale }: Acceptance & { invitation: OpenInvitation },
): Promise<string> {
  if (await findSignIn(tx, { email })) throw new AppError('account.sign_in_first');
  if (signUp === 'closed') throw new AppError('sign_up.closed');
  if (name === undefined || password === undefined)
    throw new AppError('input.invalid', { detail: 'name and password' });
  checkPassword(password, [email, name]);
  const passwordHash = await hashPassword(password);
  // A link that was shown to the inviter, as no letters are sent, proves nothing about the address.
  const emailVerified = mail.delivers ? new Date() : undefined;
  return (await createPerson(tx, { email, name, passwordHash, locale, emailVerified })).userId;
}
