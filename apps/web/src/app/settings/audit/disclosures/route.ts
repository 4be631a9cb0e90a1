import { Readable } from 'node:stream';
import { disclosureCsv, disclosureJson } from '@escena/api/disclosure-log';
import { contentDisposition } from '@/server/content-disposition.ts';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

/** `GET /settings/audit/disclosures[?format=json]`: every altered picture that went out, as CSV or JSON, streamed. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { id: workspaceId } = await requireWorkspace('audit');
    const json = new URL(request.url).searchParams.get('format') === 'json';
    const { db } = getServices();
    const lines = json ? disclosureJson(db, { workspaceId }) : disclosureCsv(db, { workspaceId });
    return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': json ? 'application/json' : 'text/csv; charset=utf-8',
        'Content-Disposition': contentDisposition(`disclosures.${json ? 'json' : 'csv'}`),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error, { path: 'audit/disclosures' });
  }
}
