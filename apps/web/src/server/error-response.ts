import { publicError } from '@escena/api/map-error';
import { toAppError } from '@escena/core/app-error';
import { logFailure } from './log-failure.ts';

/** The answer of a route handler that failed: `{ error: { code, … } }` with the status of our table. */
export function errorResponse(thrown: unknown, request: Readonly<Record<string, unknown>>): Response {
  const error = toAppError(thrown);
  logFailure(error, request);
  return Response.json({ error: publicError(error) }, { status: error.entry.status });
}
