import { orderInput, placeOrder } from '@escena/api/place-order';
import { AppError } from '@escena/core/app-error';
import { env } from '@/env.ts';
import { checkWords } from '@/server/check-words.ts';
import { clientIp } from '@/server/client-ip.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';

export const dynamic = 'force-dynamic';

/** Six texts of any script are a tenth of this. */
const maxBytes = 32_768;

interface RouteContext {
  readonly params: Promise<{ readonly token: string }>;
}

/** `POST /api/embed/<token>/orders` `{ choices, origin }` from the page in the shop: `{ payload, design }` or `{ error }`. */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  const { token } = await context.params;
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    const text = await request.text();
    if (text.length > maxBytes) throw new AppError('api.body_too_large');
    const asked = orderInput.safeParse(parseJson(text));
    if (!asked.success) throw new AppError('input.invalid', { cause: asked.error });
    const { db, publicUrl } = getServices();
    const ip = clientIp(request.headers, env().ESCENA_PROXIES);
    const placed = await placeOrder({ db, publicUrl, checkWords }, { token, ip, ...asked.data });
    return Response.json(placed, { status: 201 });
  } catch (error) {
    return errorResponse(error, { path: 'embed/orders' });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
