import { Readable } from 'node:stream';
import { AppError } from '@escena/core/app-error';
import { openShare } from '@escena/db/shares/open-share';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly kind: string }>;
}

/** Revoking must be seen soon, also by caches on the way. */
const cacheControl = 'private, max-age=60';

/** `GET /api/shared/<token>/photo|picture`: what a public page shows, while its link works. No session, no cookie. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token, kind } = await context.params;
  try {
    const { db, storage } = getServices();
    const share = await openShare(db, { token });
    const key = kind === 'photo' ? share.photoKey : kind === 'picture' ? share.pictureKey : undefined;
    if (key === undefined || key === null) throw new AppError('not_found');
    const headers = new Headers({
      'Content-Type': 'image/webp',
      'Cache-Control': cacheControl,
      'X-Robots-Tag': 'noindex',
      'Content-Disposition': `inline; filename="${kind}.webp"`,
    });
    return new Response(Readable.toWeb(await storage.get(key)) as ReadableStream<Uint8Array>, { headers });
  } catch (error) {
    return errorResponse(error, { path: 'shared', kind });
  }
}
