import { cookies } from 'next/headers';
import { env } from '../env.ts';
import { sessionAdapter } from './auth-options.ts';
import { sessionCookie } from './session-cookie.ts';

/** Ends this browser's session: the row goes first, so that a kept cookie opens nothing. */
export async function closeSession(): Promise<void> {
  const jar = await cookies();
  const { name } = sessionCookie(env().NEXTAUTH_URL);
  const token = jar.get(name)?.value;
  if (token === undefined) return;
  const adapter = sessionAdapter();
  if (await adapter.getSessionAndUser?.(token)) await adapter.deleteSession?.(token);
  jar.delete(name);
}
