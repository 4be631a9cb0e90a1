import { handleMcp } from '@escena/api/handle-mcp';
import { env } from '@/env.ts';
import { clientIp } from '@/server/client-ip.ts';
import { getServices } from '@/server/get-services.ts';
import { logFailure } from '@/server/log-failure.ts';

export const dynamic = 'force-dynamic';

/** The public API for agents (Model Context Protocol). */
function handle(request: Request): Promise<Response> {
  const ip = clientIp(request.headers, env().ESCENA_PROXIES);
  return handleMcp({ ...getServices(), report: logFailure }, { request, ip });
}

export { handle as DELETE, handle as GET, handle as POST };
