import { handleRest } from '@escena/api/handle-rest';
import { env } from '@/env.ts';
import { clientIp } from '@/server/client-ip.ts';
import { getServices } from '@/server/get-services.ts';
import { logFailure } from '@/server/log-failure.ts';

export const dynamic = 'force-dynamic';

/** The public API: keys only, so no page of anyone's can make a browser call it with a person's rights. */
function handle(request: Request): Promise<Response> {
  const ip = clientIp(request.headers, env().ESCENA_PROXIES);
  return handleRest({ ...getServices(), report: logFailure }, { request, ip });
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
