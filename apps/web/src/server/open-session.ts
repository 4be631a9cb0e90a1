import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from '../env.ts';
import { sessionAdapter, sessionMaxAgeSeconds } from './auth-options.ts';
import { sessionCookie } from './session-cookie.ts';

/** A session row and its cookie on the answer that is being made. Whoever calls this has checked who is asking. */
export async function openSession(userId: string): Promise<void> {
  const sessionToken = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + sessionMaxAgeSeconds * 1000);
  await sessionAdapter().createSession?.({ sessionToken, userId, expires });
  const { name, options } = sessionCookie(env().NEXTAUTH_URL);
  (await cookies()).set(name, sessionToken, { ...options, expires });
}
