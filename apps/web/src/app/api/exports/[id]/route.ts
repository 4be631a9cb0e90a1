import { Readable } from 'node:stream';
import { zipDisclosure } from '@escena/api/zip-disclosure';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly id: string }>;
}

/** `GET /api/exports/<id>`: the files of an export as a ZIP, streamed, for members. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { id: disclosureId } = await context.params;
  try {
    const { id: workspaceId } = await requireWorkspace('read');
    const { fileName, body } = await zipDisclosure(getServices(), {
      workspaceId,
      disclosureId,
      signal: request.signal,
    });
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': contentDisposition(fileName),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'exports', disclosureId });
  }
}
