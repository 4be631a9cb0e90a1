import { Readable } from 'node:stream';
import { zipDelivery } from '@escena/api/zip-delivery';
import { AppError } from '@escena/core/app-error';
import { countDelivery, type OpenDelivery, openDelivery } from '@escena/db/deliveries/open-delivery';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly what: readonly string[] }>;
}

/** Revoking must be seen soon, also by caches on the way. */
const cacheControl = 'private, max-age=60';

/**
 * `GET /api/delivered/<token>/zip`, `…/photo/<item>`, `…/picture/<item>`: what a client's page shows and offers, while its link
 * works. No session, no cookie.
 */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { token, what } = await context.params;
  const [kind, itemId] = what;
  try {
    const services = getServices();
    const delivery = await openDelivery(services.db, { token });
    if (kind === 'zip' && itemId === undefined) return await answerZip(delivery, request.signal);
    const key = keyOf(delivery, kind, itemId);
    if (key === undefined) throw new AppError('not_found');
    return new Response(Readable.toWeb(await services.storage.get(key)) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'image/webp',
        'Cache-Control': cacheControl,
        'X-Robots-Tag': 'noindex',
        'Content-Disposition': `inline; filename="${kind}.webp"`,
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'delivered', kind });
  }
}

async function answerZip(delivery: OpenDelivery, signal: AbortSignal): Promise<Response> {
  const services = getServices();
  const { fileName, body } = zipDelivery(services, delivery, signal);
  await countDelivery(services.db, { id: delivery.id, what: 'downloads' });
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition(fileName),
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}

function keyOf(
  { items }: OpenDelivery,
  kind: string | undefined,
  itemId: string | undefined,
): string | undefined {
  const item = items.find(({ id }) => id === itemId);
  if (kind === 'photo') return item?.photoDisplayKey;
  // What was taken down is shown nowhere.
  return kind === 'picture' && !item?.disclosure?.takenDownAt
    ? item?.disclosure?.pictureDisplayKey
    : undefined;
}
