import { oldestMs } from '@escena/db/sessions/session-lifetime';
import { cookies } from 'next/headers';
import { env } from '../env.ts';
import { sessionCookie } from './session-cookie.ts';
import { startSession } from './start-session.ts';

/** A session and its cookie on the answer that is being made. Whoever calls this has checked who is asking. */
export async function openSession(userId: string): Promise<void> {
  const { token } = await startSession(userId);
  const { name, options } = sessionCookie(env().NEXTAUTH_URL);
  // The row decides when a session ends, so the cookie stays for as long as any could.
  (await cookies()).set(name, token, { ...options, expires: new Date(Date.now() + oldestMs) });
}
