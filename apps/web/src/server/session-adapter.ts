import { PrismaAdapter } from '@auth/prisma-adapter';
import { enrol } from '@escena/accounts/enrol';
import { hashToken } from '@escena/accounts/token';
import { AppError } from '@escena/core/app-error';
import { endSessionOfToken } from '@escena/db/sessions/end-sessions';
import { visitSession } from '@escena/db/sessions/visit-session';
import type { Adapter, AdapterAccount, AdapterSession, AdapterUser } from 'next-auth/adapters';
import { getServices } from './get-services.ts';
import { startSession } from './start-session.ts';

/**
 * next-auth's way to our tables: sessions are kept as hashes and opened by `startSession`, people come in by our rules, and
 * nothing of another service is kept but who the person is there.
 */
export function sessionAdapter(): Adapter {
  const { db, ...services } = getServices();
  // next-auth's types predate the adapter's by one version.
  const tables = PrismaAdapter(db) as Adapter;
  const userOf = async (userId: string): Promise<AdapterUser> => {
    const user = await tables.getUser?.(userId);
    if (!user) throw new AppError('auth.required');
    return user;
  };
  return {
    ...tables,
    async createUser({ email, name }: Omit<AdapterUser, 'id'>) {
      const person = { email: email.toLowerCase(), emailVerified: new Date() };
      const { userId } = await enrol(db, services, { ...person, ...(name && { name }) });
      return userOf(userId);
    },
    linkAccount: (account: AdapterAccount) => {
      const { userId, type, provider, providerAccountId } = account;
      return tables.linkAccount?.({ userId, type, provider, providerAccountId });
    },
    async createSession({ userId }): Promise<AdapterSession> {
      const { token, expires } = await startSession(userId);
      return { sessionToken: token, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const session = await visitSession(db, { tokenHash: hashToken(sessionToken), ip: null });
      if (!session) return null;
      const { userId, expires } = session;
      return { session: { sessionToken, userId, expires }, user: await userOf(userId) };
    },
    // A visit keeps a session alive already.
    updateSession: async () => null,
    deleteSession: (sessionToken) => endSessionOfToken(db, { tokenHash: hashToken(sessionToken) }),
  };
}
