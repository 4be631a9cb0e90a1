import type { Locale } from '@escena/core/text';
import { createLink } from '@escena/db/links/create-link';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { changeEmailLetter } from '@escena/mail/letters';
import { linkUrl } from './request-link.ts';
import { provePassword } from './set-password.ts';
import type { Site } from './site.ts';
import { throttle } from './throttle.ts';
import { hashToken, newToken } from './token.ts';

const minutes = 60;

interface EmailChange {
  readonly userId: string;
  /** the new one, in lower case */
  readonly email: string;
  /** the password, of whoever has one */
  readonly current?: string;
  readonly locale: Locale;
  readonly ip: string | null;
}

/**
 * Sends a link to the new address; the old one stays until it is opened. An address that somebody has gets no letter, and
 * the asker no word of it.
 * @returns the link, for the one case where it may be shown
 * @throws AppError `sign_in.wrong`, `sign_in.too_many`
 */
export async function requestEmailChange(
  site: Site,
  { userId, email, current, locale, ip }: EmailChange,
): Promise<{ link: string | null }> {
  await provePassword(site, { userId, current, ip });
  await throttle(site.db, { action: 'letter', account: userId, ip });
  if (await findSignIn(site.db, { email })) return { link: null };
  const token = newToken();
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  await createLink(site.db, { tokenHash: hashToken(token), kind: 'change_email', email, userId, expiresAt });
  const url = linkUrl(site.publicUrl, token);
  site.mail.post({ to: email, locale, letter: changeEmailLetter({ url, minutes }) });
  return { link: url };
}
