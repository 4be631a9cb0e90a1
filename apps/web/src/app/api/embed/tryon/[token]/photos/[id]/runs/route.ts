import { startShopperRun } from '@escena/api/shopper-run';
import { AppError } from '@escena/core/app-error';
import { env } from '@/env.ts';
import { clientIp } from '@/server/client-ip.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';

export const dynamic = 'force-dynamic';

/** A face is 478 points of three numbers. */
const mostBytes = 100_000;

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly id: string }>;
}

/** `POST /api/embed/tryon/<token>/photos/<id>/runs`, `{ wear, person }` as the body: `{ run }` or `{ error }`. */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  const { token, id: photo } = await context.params;
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    const text = await request.text();
    if (text.length > mostBytes) throw new AppError('input.invalid', { detail: 'too long' });
    const ip = clientIp(request.headers, env().ESCENA_PROXIES);
    const started = await startShopperRun(getServices(), { token, photo, wish: JSON.parse(text), ip });
    return Response.json(started, { status: 201 });
  } catch (error) {
    return errorResponse(error, { path: 'embed/tryon/runs' });
  }
}
