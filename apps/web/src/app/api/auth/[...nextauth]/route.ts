import NextAuth from 'next-auth';
import { authOptions } from '@/server/auth-options.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly nextauth: string[] }>;
}

// The options read the environment, so they are made with the request and not when the module is loaded.
const handle = (request: Request, context: RouteContext) => NextAuth(authOptions())(request, context);

export { handle as GET, handle as POST };
