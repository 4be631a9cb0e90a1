import { AppError } from '@escena/core/app-error';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { isPassword } from './passwords/hash-password.ts';
import type { Site } from './site.ts';
import { throttle } from './throttle.ts';

interface PasswordAttempt {
  /** in lower case */
  readonly email: string;
  readonly password: string;
  readonly ip: string | null;
}

/**
 * Who signs in with this address and password. It takes as long, and says the same, whether the account exists or not.
 * @throws AppError `sign_in.wrong`, `sign_in.too_many`
 */
export async function signInWithPassword(
  { db }: Pick<Site, 'db'>,
  { email, password, ip }: PasswordAttempt,
): Promise<{ userId: string }> {
  await throttle(db, { action: 'password', account: email, ip });
  const user = await findSignIn(db, { email });
  const isRight = await isPassword(password, user?.passwordHash);
  if (!user || !isRight) throw new AppError('sign_in.wrong');
  return { userId: user.userId };
}
