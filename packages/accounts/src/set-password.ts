import { AppError } from '@escena/core/app-error';
import type { Locale } from '@escena/core/text';
import { inTransaction } from '@escena/db/in-transaction';
import { endOtherSessions } from '@escena/db/sessions/end-sessions';
import { findSignIn, type SignInOfUser } from '@escena/db/users/find-sign-in';
import { updateSignIn } from '@escena/db/users/update-sign-in';
import { passwordChangedLetter } from '@escena/mail/letters';
import { checkPassword } from './passwords/check-password.ts';
import { hashPassword, isPassword } from './passwords/hash-password.ts';
import type { Site } from './site.ts';
import { throttle } from './throttle.ts';

interface Proof {
  readonly userId: string;
  /** needed of whoever has a password */
  readonly current?: string;
  readonly ip: string | null;
}

/**
 * An open session alone is not enough to take an account over: whoever has a password must give it.
 * @throws AppError `auth.required`, `sign_in.wrong`, `sign_in.too_many`
 */
export async function provePassword(
  { db }: Pick<Site, 'db'>,
  { userId, current, ip }: Proof,
): Promise<SignInOfUser> {
  const user = await findSignIn(db, { id: userId });
  if (!user) throw new AppError('auth.required');
  if (user.passwordHash === null) return user;
  await throttle(db, { action: 'password', account: userId, ip });
  if (!(await isPassword(current ?? '', user.passwordHash))) throw new AppError('sign_in.wrong');
  return user;
}

interface NewPassword extends Proof {
  readonly password: string;
  /** the session that goes on; all others end */
  readonly sessionId: string | null;
  readonly locale: Locale;
}

/** @throws AppError `sign_in.wrong`, `password.*`, `sign_in.too_many` */
export async function setPassword(
  site: Site,
  { password, sessionId, locale, ...proof }: NewPassword,
): Promise<void> {
  const { userId, email, name } = await provePassword(site, proof);
  checkPassword(password, [email, name]);
  const passwordHash = await hashPassword(password);
  await inTransaction(site.db, async (tx) => {
    await updateSignIn(tx, { userId, passwordHash });
    await endOtherSessions(tx, { userId, keep: sessionId });
  });
  if (email) site.mail.post({ to: email, locale, letter: passwordChangedLetter() });
}
