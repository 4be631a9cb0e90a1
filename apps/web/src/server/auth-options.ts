import { PrismaAdapter } from '@auth/prisma-adapter';
import type { AuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import { env } from '../env.ts';
import { getServices } from './get-services.ts';
import { sessionCookie } from './session-cookie.ts';

/** A month without a visit ends a session; a visit extends it at most once a day. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;
const updateAgeSeconds = 24 * 60 * 60;

/** Sessions are rows, so they can be ended from the server. next-auth's types predate the adapter's by one version. */
export function sessionAdapter(): Adapter {
  return PrismaAdapter(getServices().db) as Adapter;
}

/**
 * next-auth reads and extends sessions; the one that opens them in this edition is `openSession` (the owner, at the
 * machine). Providers that prove more (an e-mail link) are added here.
 */
export function authOptions(): AuthOptions {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env();
  const { name, options } = sessionCookie(NEXTAUTH_URL);
  return {
    adapter: sessionAdapter(),
    secret: NEXTAUTH_SECRET,
    session: { strategy: 'database', maxAge: sessionMaxAgeSeconds, updateAge: updateAgeSeconds },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/', error: '/' },
    providers: [],
    callbacks: {
      session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }),
    },
  };
}
