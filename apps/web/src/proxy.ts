import { type NextRequest, NextResponse } from 'next/server';
import { env } from './env.ts';
import { frameAncestors } from './server/frame-ancestors.ts';
import { sayEmbed } from './server/embed-headers.ts';
import { contentSecurityPolicy } from './server/content-security-policy.ts';

/** Two years, as browsers' own lists ask for. */
const stayOnHttps = 'max-age=63072000; includeSubDomains';

/**
 * Every page gets a policy with a nonce of its own; Next reads the nonce from the request's header and puts it on its
 * scripts. Not for `/api`: a proxy would hold uploads in memory and cut them off (their headers are in next.config.ts).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const secure = env().NEXTAUTH_URL.startsWith('https:');
  const policy = contentSecurityPolicy({
    nonce,
    secure,
    development: env().NODE_ENV === 'development',
    frameAncestors: await frameAncestors(request.nextUrl.pathname),
  });
  const headers = new Headers(request.headers);
  sayEmbed(headers, request.nextUrl);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (secure) response.headers.set('strict-transport-security', stayOnHttps);
  return response;
}

export const config = { matcher: ['/((?!api/|v1/|_next/|pictures/|healthz|icon).*)'] };
