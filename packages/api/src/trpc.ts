import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import type { Meta } from './audit.ts';
import type { Context } from './context.ts';
import { appErrorOfTrpc, publicError, trpcErrorOfApp } from './map-error.ts';

/** Proxies cut a silent connection after about a minute; a client that hears nothing this long connects anew. */
const pingMs = 10_000;
const reconnectMs = 25_000;

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    sse: { ping: { enabled: true, intervalMs: pingMs }, client: { reconnectAfterInactivityMs: reconnectMs } },
    errorFormatter: ({ shape, error }) => {
      const app = appErrorOfTrpc(error);
      const { code, httpStatus, path } = shape.data;
      return {
        ...shape,
        message: app.entry.text.en,
        data: { code, httpStatus, path, app: publicError(app) },
      };
    },
  });

export const { router, createCallerFactory } = t;

/** Open to strangers. Errors of the domain get the tRPC code (and HTTP status) of our table here, once. */
export const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const error = appErrorOfTrpc(result.error);
  if (error.code === 'internal') return result;
  throw trpcErrorOfApp(error);
});
