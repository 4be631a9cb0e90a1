import { describeShopperUpload } from '@escena/api/shopper-uploads';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly id: string }>;
}

/** `GET /api/embed/<token>/uploads/<id>`: `{ status, error }` of what a shopper sent, or `{ error }`. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token, id } = await context.params;
  try {
    return Response.json(await describeShopperUpload(getServices().db, { token, upload: id }));
  } catch (error) {
    return errorResponse(error, { path: 'embed/uploads' });
  }
}
