import { hashToken } from '@escena/accounts/token';
import { endSessionOfToken } from '@escena/db/sessions/end-sessions';
import { cookies } from 'next/headers';
import { env } from '../env.ts';
import { workspaceCookie } from './chosen-workspace-id.ts';
import { getServices } from './get-services.ts';
import { sessionCookie } from './session-cookie.ts';

/** Ends this browser's session: the row goes first, so that a kept cookie opens nothing. */
export async function closeSession(): Promise<void> {
  const jar = await cookies();
  const { name } = sessionCookie(env().NEXTAUTH_URL);
  const token = jar.get(name)?.value;
  if (token === undefined) return;
  await endSessionOfToken(getServices().db, { tokenHash: hashToken(token) });
  jar.delete(name);
  jar.delete(workspaceCookie);
}
