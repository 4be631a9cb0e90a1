import { mostPhotoBytes, receiveShopperPhoto } from '@escena/api/shopper-photo';
import { uploadKind } from '@escena/api/upload-kind';
import { AppError } from '@escena/core/app-error';
import { env } from '@/env.ts';
import { clientIp } from '@/server/client-ip.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';
import { readBody } from '@/server/read-body.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string }>;
}

/**
 * `POST /api/embed/tryon/<token>/photos?consent=try-on&basis=self&words=…`, the file's bytes as the body: `{ photo }` or
 * `{ error }`. Without the consent nothing is taken in.
 */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  const { token } = await context.params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = readBody(request.body);
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    if (Number(request.headers.get('content-length')) > mostPhotoBytes)
      throw new AppError('image.too_many_bytes');
    const { consent } = uploadKind({ ...query, purpose: 'person' }, null);
    if (!consent) throw new AppError('consent.required');
    const received = await receiveShopperPhoto(getServices(), {
      token,
      consent,
      ip: clientIp(request.headers, env().ESCENA_PROXIES),
      body: body.chunks,
      signal: request.signal,
    });
    return Response.json(received, { status: 201 });
  } catch (error) {
    if (!request.signal.aborted) await body.drain(2 * mostPhotoBytes).catch(() => undefined);
    return errorResponse(error, { path: 'embed/tryon/photos' });
  }
}
