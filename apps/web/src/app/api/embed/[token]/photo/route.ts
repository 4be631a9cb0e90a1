import { embedPicture } from '@/server/embed-picture.ts';

export const dynamic = 'force-dynamic';

interface RouteContext {
  readonly params: Promise<{ readonly token: string }>;
}

/** `GET /api/embed/<token>/photo`: the product as it was photographed. */
export async function GET(_request: Request, context: RouteContext): Promise<Response> {
  const { token } = await context.params;
  return embedPicture(token);
}
