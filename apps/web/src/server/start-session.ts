import { hashToken, newToken } from '@escena/accounts/token';
import { createSession } from '@escena/db/sessions/create-session';
import { endSessionOfToken } from '@escena/db/sessions/end-sessions';
import { cookies, headers } from 'next/headers';
import { env } from '../env.ts';
import { clientIp } from './client-ip.ts';
import { getServices } from './get-services.ts';
import { sessionCookie } from './session-cookie.ts';

/**
 * The row of a new session; the one that this browser had before ends, so that no token outlives a sign-in.
 * @returns the token, for the cookie only
 */
export async function startSession(userId: string): Promise<{ token: string; expires: Date }> {
  const { db } = getServices();
  const { NEXTAUTH_URL, ESCENA_PROXIES } = env();
  const before = (await cookies()).get(sessionCookie(NEXTAUTH_URL).name)?.value;
  if (before !== undefined) await endSessionOfToken(db, { tokenHash: hashToken(before) });
  const head = await headers();
  const token = newToken();
  const { expires } = await createSession(db, {
    tokenHash: hashToken(token),
    userId,
    ip: clientIp(head, ESCENA_PROXIES),
    userAgent: head.get('user-agent'),
  });
  return { token, expires };
}
