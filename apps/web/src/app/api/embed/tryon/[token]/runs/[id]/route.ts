import { describeShopperRun } from '@escena/api/shopper-run';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly id: string }>;
}

/** `GET /api/embed/tryon/<token>/runs/<id>`: `{ status, fraction, error }` of a try-on, or `{ error }`. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token, id: run } = await context.params;
  try {
    return Response.json(await describeShopperRun(getServices().db, { token, run }));
  } catch (error) {
    return errorResponse(error, { path: 'embed/tryon/runs' });
  }
}
