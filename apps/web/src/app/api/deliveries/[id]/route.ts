import { Readable } from 'node:stream';
import { zipDelivery } from '@escena/api/zip-delivery';
import { getDelivery } from '@escena/db/deliveries/find-deliveries';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly id: string }>;
}

/** `GET /api/deliveries/<id>`: the files of a delivery as a ZIP, streamed, for members. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { id: deliveryId } = await context.params;
  try {
    const { id: workspaceId } = await requireWorkspace('read');
    const services = getServices();
    const delivery = await getDelivery(services.db, { workspaceId, deliveryId });
    const { fileName, body } = zipDelivery(services, delivery, request.signal);
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': contentDisposition(fileName),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'deliveries', deliveryId });
  }
}
