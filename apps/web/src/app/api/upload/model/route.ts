import { maxModelBytes } from '@escena/api/max-model-bytes';
import { receiveModel } from '@escena/api/receive-model';
import { statedSize } from '@escena/api/stated-size';
import { AppError } from '@escena/core/app-error';
import type { StatedSize } from '@escena/core/model-size';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';
import { readBody } from '@/server/read-body.ts';
import { requireWorkspace } from '@/server/require-workspace.ts';

export const dynamic = 'force-dynamic';

/** `POST /api/upload/model?name=…[&units=cm][&width=200]`, a GLB or glTF file's bytes as the body: `{ modelId }` or `{ error }`. */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const body = readBody(request.body);
  try {
    if (!isSameOrigin(request.headers)) throw new AppError('access.denied');
    const workspace = await requireWorkspace('edit');
    if (Number(request.headers.get('content-length')) > maxModelBytes)
      throw new AppError('model3d.too_many_bytes');
    const model = await receiveModel(getServices(), {
      workspaceId: workspace.id,
      name: query.get('name') ?? '',
      stated: statedIn(query),
      body: body.chunks,
      signal: request.signal,
    });
    return Response.json(model, { status: 201 });
  } catch (error) {
    if (!request.signal.aborted) await body.drain(maxModelBytes).catch(() => undefined);
    return errorResponse(error, { path: 'upload/model' });
  }
}

function statedIn(query: URLSearchParams): StatedSize | undefined {
  const [units, width] = [query.get('units'), query.get('width')];
  if (units === null && width === null) return undefined;
  const stated = statedSize.safeParse(units === null ? { widthCm: Number(width) } : { units });
  if (!stated.success) throw new AppError('input.invalid', { detail: 'units or width', cause: stated.error });
  return stated.data;
}
