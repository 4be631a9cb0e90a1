import { Readable } from 'node:stream';
import { downloadFeed, feedFiles } from '@escena/api/download-feed';
import { AppError } from '@escena/core/app-error';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly id: string; readonly file: string }>;
}

/** `GET /api/feeds/<id>/<pictures.zip|report.csv|shopify.csv>`: what came of a catalogue, streamed, for members. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { id: feedId, file: asked } = await context.params;
  try {
    const { id: workspaceId } = await requireWorkspace('read');
    const file = feedFiles.find((known) => known === asked);
    if (!file) throw new AppError('not_found');
    const { fileName, mime, body } = await downloadFeed(getServices(), {
      workspaceId,
      feedId,
      file,
      signal: request.signal,
    });
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': mime,
        'Content-Disposition': contentDisposition(fileName),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'feeds', feedId, file: asked });
  }
}
