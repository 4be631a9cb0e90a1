import { receiveShopperUpload } from '@escena/api/shopper-uploads';
import { AppError } from '@escena/core/app-error';
import { mostMegabytes, type PictureKind } from '@escena/verticals/product/configurator/setup';
import { env } from '@/env.ts';
import { clientIp } from '@/server/client-ip.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';
import { readBody } from '@/server/read-body.ts';

export const dynamic = 'force-dynamic';

/** Whoever sends more is cut off before hearing why. */
const mostBytes = 2 * mostMegabytes * 1_000_000;

interface RouteContext {
  readonly params: Promise<{ readonly token: string }>;
}

/** `POST /api/embed/<token>/uploads?place=…&kind=logo|photo&name=…`, the file's bytes as the body: `{ upload }` or `{ error }`. */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  const { token } = await context.params;
  const query = new URL(request.url).searchParams;
  const body = readBody(request.body);
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    if (Number(request.headers.get('content-length')) > mostBytes)
      throw new AppError('configurator.file_too_large');
    const received = await receiveShopperUpload(getServices(), {
      token,
      place: query.get('place') ?? '',
      kind: requireKind(query.get('kind')),
      name: query.get('name') ?? '',
      ip: clientIp(request.headers, env().ESCENA_PROXIES),
      body: body.chunks,
      signal: request.signal,
    });
    return Response.json(received, { status: 201 });
  } catch (error) {
    if (!request.signal.aborted) await body.drain(mostBytes).catch(() => undefined);
    return errorResponse(error, { path: 'embed/uploads' });
  }
}

function requireKind(kind: string | null): PictureKind {
  if (kind === 'logo' || kind === 'photo') return kind;
  throw new AppError('input.invalid', { detail: 'kind: logo or photo' });
}
