import { appRouter } from '@escena/api/app-router';
import { appErrorOfTrpc } from '@escena/api/map-error';
import { AppError } from '@escena/core/app-error';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createContext } from '@/server/create-context.ts';
import { errorResponse } from '@/server/error-response.ts';
import { isSameOrigin } from '@/server/is-same-origin.ts';
import { logFailure } from '@/server/log-failure.ts';

export const dynamic = 'force-dynamic';

function handle(request: Request): Promise<Response> | Response {
  if (!isSameOrigin(request.headers)) return errorResponse(new AppError('access.denied'), { path: 'trpc' });
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext,
    onError: ({ error, path, ctx }) => logFailure(appErrorOfTrpc(error), { path, userId: ctx?.userId }),
  });
}

export { handle as GET, handle as POST };
