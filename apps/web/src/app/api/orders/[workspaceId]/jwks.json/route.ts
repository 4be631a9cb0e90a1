import { orderKeySet } from '@escena/api/order-keys';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly workspaceId: string }>;
}

/** `GET /api/orders/<workspace>/jwks.json`: what orders of a workspace are checked with. Public keys, for everybody. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { workspaceId } = await context.params;
  try {
    const keys = await orderKeySet(getServices().db, { workspaceId });
    return Response.json(keys, { headers: { 'Cache-Control': 'public, max-age=300' } });
  } catch (error) {
    return errorResponse(error, { path: 'orders/jwks' });
  }
}
