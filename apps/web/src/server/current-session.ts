import { hashToken } from '@escena/accounts/token';
import { visitSession } from '@escena/db/sessions/visit-session';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { env } from '../env.ts';
import { clientIp } from './client-ip.ts';
import { getServices } from './get-services.ts';
import { sessionCookie } from './session-cookie.ts';

/** The session of this browser, asked once per request and kept alive by it; null for a stranger. */
export const currentSession = cache(
  async (): Promise<{ readonly id: string; readonly userId: string } | null> => {
    const { NEXTAUTH_URL, ESCENA_PROXIES } = env();
    const token = (await cookies()).get(sessionCookie(NEXTAUTH_URL).name)?.value;
    if (token === undefined) return null;
    const ip = clientIp(await headers(), ESCENA_PROXIES);
    return (await visitSession(getServices().db, { tokenHash: hashToken(token), ip })) ?? null;
  },
);
