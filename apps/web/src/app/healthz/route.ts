import { findOwner } from '@escena/db/users/find-owner';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

/** 200 when this process answers and its database does; 503 while the database is away. */
export async function GET(): Promise<Response> {
  try {
    await findOwner(getServices().db);
    return Response.json({ ok: true });
  } catch (error) {
    return errorResponse(error, { path: 'healthz' });
  }
}
