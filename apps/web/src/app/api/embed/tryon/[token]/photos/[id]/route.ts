import { describeShopperPhoto, eraseShopperPhoto } from '@escena/api/shopper-photo';
import { AppError } from '@escena/core/app-error';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly id: string }>;
}

/** `GET /api/embed/tryon/<token>/photos/<id>`: `{ status, width, height, error }` of a shopper's photo, or `{ error }`. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token, id: photo } = await context.params;
  try {
    return Response.json(await describeShopperPhoto(getServices().db, { token, photo }));
  } catch (error) {
    return errorResponse(error, { path: 'embed/tryon/photos' });
  }
}

/** `DELETE …`: the shopper takes their word back; `{ erased }`. */
export async function DELETE(request: Request, context: RouteContext): Promise<Response> {
  const { token, id: photo } = await context.params;
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    return Response.json(await eraseShopperPhoto(getServices(), { token, photo }));
  } catch (error) {
    return errorResponse(error, { path: 'embed/tryon/photos' });
  }
}
