import { Readable } from 'node:stream';
import { readCampaign } from '@escena/api/read-campaign';
import { zipCampaign } from '@escena/api/zip-campaign';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly id: string }>;
}

/** `GET /api/campaigns/<id>/export`: what is approved as a ZIP, streamed, for members. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { id: campaignId } = await context.params;
  try {
    const { id: workspaceId } = await requireWorkspace('read');
    const services = getServices();
    const campaign = await readCampaign(services.db, { workspaceId, campaignId });
    const { fileName, body } = zipCampaign(services, campaign, { workspaceId, signal: request.signal });
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': contentDisposition(fileName),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'campaigns/export', campaignId });
  }
}
