import { Readable } from 'node:stream';
import { fileKinds, findFile } from '@escena/api/find-file';
import { AppError } from '@escena/core/app-error';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly kind: string; readonly id: string }>;
}

/** What lies behind an address never changes (previews carry a version), and is for one person's eyes. */
const cacheControl = 'private, max-age=31536000, immutable';

/** `GET /api/files/<kind>/<id>[?download=1]`: a stored picture, for members of its workspace. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { kind: asked, id } = await context.params;
  try {
    const { db, storage } = getServices();
    const workspace = await requireWorkspace('read');
    const kind = fileKinds.find((known) => known === asked);
    if (!kind) throw new AppError('not_found');
    const file = await findFile(db, { workspaceId: workspace.id, kind, id });
    const etag = `"${file.storageKey.slice(-64)}"`;
    const headers = new Headers({ ETag: etag, 'Cache-Control': cacheControl, 'Content-Type': file.mime });
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    // Only pictures may be looked at where they lie; what somebody drew in XML could act there.
    const shown = file.mime.startsWith('image/') && file.mime !== 'image/svg+xml';
    const download = new URL(request.url).searchParams.has('download') || !shown;
    headers.set('Content-Disposition', contentDisposition(file.fileName, download ? 'attachment' : 'inline'));
    const stored = await storage.head(file.storageKey);
    if (stored) headers.set('Content-Length', String(stored.bytes));
    return new Response(Readable.toWeb(await storage.get(file.storageKey)) as ReadableStream<Uint8Array>, {
      headers,
    });
  } catch (error) {
    return errorResponse(error, { path: 'files', kind: asked, id });
  }
}
