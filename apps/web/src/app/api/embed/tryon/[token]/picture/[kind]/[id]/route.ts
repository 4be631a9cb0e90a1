import { Readable } from 'node:stream';
import { findShopPicture, shopPictures } from '@escena/api/tryon-shop-picture';
import { AppError } from '@escena/core/app-error';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly kind: string; readonly id: string }>;
}

/** `GET /api/embed/tryon/<token>/picture/offer|photo|result|png|mask/<id>`. Of people nothing is left in any cache. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token, kind, id } = await context.params;
  try {
    const known = shopPictures.find((one) => one === kind);
    if (!known) throw new AppError('not_found');
    const { db, storage } = getServices();
    const { storageKey, mime } = await findShopPicture(db, { token, kind: known, id });
    const headers = {
      'Content-Type': mime,
      'Cache-Control': known === 'offer' ? 'private, max-age=60' : 'no-store',
      'X-Robots-Tag': 'noindex',
    };
    return new Response(Readable.toWeb(await storage.get(storageKey)) as ReadableStream<Uint8Array>, {
      headers,
    });
  } catch (error) {
    return errorResponse(error, { path: 'embed/tryon/picture' });
  }
}
