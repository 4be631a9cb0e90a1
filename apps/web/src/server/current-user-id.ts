import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { authOptions } from './auth-options.ts';

/** Who is signed in, asked once per request; null for a stranger. */
export const currentUserId = cache(async (): Promise<string | null> => {
  const session = await getServerSession(authOptions());
  return session?.user.id ?? null;
});
