import type { Locale } from '@escena/core/text';
import { createLink } from '@escena/db/links/create-link';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { resetLetter, signInLetter, signUpLetter } from '@escena/mail/letters';
import { mayEnrol } from './enrol.ts';
import type { Site } from './site.ts';
import { throttle } from './throttle.ts';
import { hashToken, newToken } from './token.ts';

/** Long enough to find the letter, short enough that an old one in the bin opens nothing. */
const minutes = { sign_in: 20, sign_up: 60, reset: 30 } as const;
const letterOf = { sign_in: signInLetter, sign_up: signUpLetter, reset: resetLetter } as const;

interface LinkRequest {
  readonly purpose: 'sign_in' | 'reset';
  /** in lower case */
  readonly email: string;
  readonly locale: Locale;
  readonly ip: string | null;
}

/**
 * Sends a link to an address: to sign in, to set a new password, or, where nobody has it and newcomers are welcome, to
 * make an account. Whoever asks learns nothing of which.
 * @returns the link, for the one case where it may be shown; null when none was made
 * @throws AppError `sign_in.too_many`
 */
export async function requestLink(
  site: Site,
  { purpose, email, locale, ip }: LinkRequest,
): Promise<{ link: string | null }> {
  const { db, mail, publicUrl } = site;
  await throttle(db, { action: 'letter', account: email, ip });
  const user = await findSignIn(db, { email });
  if (!user && !(await mayEnrol(site, { email }))) return { link: null };
  const kind = user ? purpose : 'sign_up';
  const token = newToken();
  const expiresAt = new Date(Date.now() + minutes[kind] * 60_000);
  await createLink(db, { tokenHash: hashToken(token), kind, email, userId: user?.userId ?? null, expiresAt });
  const url = linkUrl(publicUrl, token);
  mail.post({ to: email, locale, letter: letterOf[kind]({ url, minutes: minutes[kind] }) });
  return { link: url };
}

/** The page that asks before it uses a link: programs that look at links in letters must not use them up. */
export function linkUrl(publicUrl: string, token: string): string {
  return new URL(`/link/${token}`, publicUrl).toString();
}
