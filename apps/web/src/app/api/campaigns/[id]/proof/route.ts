import { proveCampaign } from '@escena/api/prove-campaign';
import { readCampaign } from '@escena/api/read-campaign';
import { createShippedFonts } from '@escena/typeset/shipped-font-files';
import { getLocale } from 'next-intl/server';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { readShippedFont } from '@/server/read-shipped-font.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

const loadFont = createShippedFonts(readShippedFont);

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly id: string }>;
}

/** `GET /api/campaigns/<id>/proof`: all creatives on paper, in the reader's language, for members. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { id: campaignId } = await context.params;
  try {
    const { id: workspaceId } = await requireWorkspace('read');
    const services = getServices();
    const campaign = await readCampaign(services.db, { workspaceId, campaignId });
    const locale = await getLocale();
    const { signal } = request;
    const options = { workspaceId, locale, loadFont, signal };
    const { fileName, bytes } = await proveCampaign(services, campaign, options);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': contentDisposition(fileName),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'campaigns/proof', campaignId });
  }
}
