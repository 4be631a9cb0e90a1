import { maxFontBytes } from '@escena/api/max-font-bytes';
import { receiveFont } from '@escena/api/receive-font';
import { AppError } from '@escena/core/app-error';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';
import { readBody } from '@/server/read-body.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

/** `POST /api/upload/font?name=…&licence=…`, a TTF, OTF, WOFF or WOFF2 file's bytes as the body: `{ fontId }` or `{ error }`. */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const body = readBody(request.body);
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    const workspace = await requireWorkspace('edit');
    if (Number(request.headers.get('content-length')) > maxFontBytes) throw new AppError('type.font_too_big');
    const font = await receiveFont(getServices(), {
      workspaceId: workspace.id,
      name: query.get('name') ?? '',
      licence: query.get('licence') ?? '',
      body: body.chunks,
      signal: request.signal,
    });
    return Response.json(font, { status: 201 });
  } catch (error) {
    if (!request.signal.aborted) await body.drain(maxFontBytes).catch(() => undefined);
    return errorResponse(error, { path: 'upload/font' });
  }
}
