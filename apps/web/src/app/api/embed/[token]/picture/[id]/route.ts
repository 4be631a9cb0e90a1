import { embedPicture } from '@/server/embed-picture.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string; readonly id: string }>;
}

/** `GET /api/embed/<token>/picture/<id>`: a logo or a backdrop that the setup names. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token, id } = await context.params;
  return embedPicture(token, id);
}
