import { env } from '@/env.ts';
import { clientIp } from '@/server/client-ip.ts';
import { getAdServer } from '@/server/get-ad-server.ts';

export const dynamic = 'force-dynamic';

/** Ads on anybody's pages: open to strangers by design, with no cookie read or set. */
function handle(request: Request): Promise<Response> {
  return getAdServer().handle(request, clientIp(request.headers, env().ESCENA_PROXIES));
}

export { handle as GET, handle as HEAD, handle as OPTIONS, handle as POST };
