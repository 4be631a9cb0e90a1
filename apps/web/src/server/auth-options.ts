import { mayEnrol } from '@escena/accounts/enrol';
import { proveEmail } from '@escena/accounts/prove-email';
import { toAppError } from '@escena/core/app-error';
import { recordPersonalAudit } from '@escena/db/audit/record-personal-audit';
import { oldestMs } from '@escena/db/sessions/session-lifetime';
import { findSignIn } from '@escena/db/users/find-sign-in';
import type { Account, AuthOptions, Profile } from 'next-auth';
import { headers } from 'next/headers';
import { env } from '../env.ts';
import { clientIp } from './client-ip.ts';
import { currentSession } from './current-session.ts';
import { getServices } from './get-services.ts';
import { logFailure } from './log-failure.ts';
import { sessionAdapter } from './session-adapter.ts';
import { sessionCookie } from './session-cookie.ts';
import { type Claims, signInServices } from './sign-in-services.ts';

/** next-auth signs people in by other services (OpenID Connect); passwords and links are `@escena/accounts`'. */
export function authOptions(): AuthOptions {
  const config = env();
  const { name, options } = sessionCookie(config.NEXTAUTH_URL);
  const adapter = sessionAdapter();
  return {
    adapter,
    secret: config.NEXTAUTH_SECRET,
    session: { strategy: 'database', maxAge: oldestMs / 1000 },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: signInServices(config),
    callbacks: {
      async signIn({ account, profile }) {
        if (!account) return false;
        const { provider, providerAccountId } = account;
        if (await adapter.getUserByAccount?.({ provider, providerAccountId })) return true;
        // Whoever is signed in connects the service to their account, whatever address they have there.
        if (await currentSession()) return true;
        return admit(profile);
      },
      session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }),
    },
    events: {
      signIn: ({ user, account }) => writeDown(user.id, 'session.opened', account),
      linkAccount: ({ user, account }) => writeDown(user.id, 'account.connected', account),
    },
  };
}

/** Who comes by a service for the first time: true, or the page that says why not. */
async function admit(profile: Profile | undefined): Promise<true | string> {
  // As the service sent it; next-auth types only what all services have in common.
  const { email, email_verified: isVerified } = (profile ?? {}) as Partial<Claims>;
  if (!email || isVerified !== true) return '/sign-in?error=unverified';
  const address = email.trim().toLowerCase();
  const { db, ...services } = getServices();
  const user = await findSignIn(db, { email: address });
  if (user) {
    await proveEmail(db, user);
    return true;
  }
  return (await mayEnrol({ db, signUp: services.signUp }, { email: address })) || '/sign-in?error=closed';
}

async function writeDown(userId: string, action: string, account: Account | null): Promise<void> {
  const ip = clientIp(await headers(), env().ESCENA_PROXIES);
  const record = { userId, action, ip, detail: { by: account?.provider ?? 'service' } };
  try {
    await recordPersonalAudit(getServices().db, record);
  } catch (thrown) {
    logFailure(toAppError(thrown), { ...record, lost: 'audit' });
  }
}
