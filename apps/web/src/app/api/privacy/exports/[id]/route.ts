import { Readable } from 'node:stream';
import { findExport } from '@escena/api/find-export';
import { AppError } from '@escena/core/app-error';
import { contentDisposition } from '@/server/content-disposition.ts';
import { currentUserId } from '@/server/current-user-id.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly id: string }>;
}

/** `GET /api/privacy/exports/<id>`: the ZIP of an export, for whoever may have it. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { id } = await context.params;
  try {
    const { db, storage } = getServices();
    const userId = await currentUserId();
    if (userId === null) throw new AppError('auth.required');
    const { storageKey, fileName } = await findExport(db, { userId, id, now: new Date() });
    const stored = await storage.head(storageKey);
    const headers = new Headers({
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition(fileName),
      'Cache-Control': 'private, no-store',
    });
    if (stored) headers.set('Content-Length', String(stored.bytes));
    return new Response(Readable.toWeb(await storage.get(storageKey)) as ReadableStream<Uint8Array>, {
      headers,
    });
  } catch (error) {
    return errorResponse(error, { path: 'privacy/exports', id });
  }
}
