import { appRouter, createCaller } from '@escena/api/app-router';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { createQueryClient } from '@/trpc/create-query-client.ts';
import { createContext } from './create-context.ts';

/** The API for a page that is rendered on the server: a caller, and a cache whose contents go along to the browser. */
export async function pageApi() {
  const ctx = await createContext();
  const queryClient = createQueryClient();
  return {
    userId: ctx.userId,
    queryClient,
    caller: createCaller(ctx),
    trpc: createTRPCOptionsProxy({ ctx, router: appRouter, queryClient }),
  };
}
