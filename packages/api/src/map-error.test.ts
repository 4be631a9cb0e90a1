import { AppError } from '@escena/core/app-error';
import { errorCodes } from '@escena/core/error-codes';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appErrorOfTrpc, publicError, trpcErrorOfApp } from './map-error.ts';

describe('errors on their way out', () => {
  it.each(['auth.required', 'access.denied', 'not_found', 'credits.insufficient', 'input.invalid', 'conflict'] as const)(
    '%s keeps its HTTP status',
    (code) => {
      const error = trpcErrorOfApp(new AppError(code));
      expect(getHTTPStatusCodeFromError(error)).toBe(errorCodes[code].status);
      expect(appErrorOfTrpc(error).code).toBe(code);
    },
  );

  it('says what zod refused', () => {
    const { error: cause } = z.object({ name: z.string().min(1) }).safeParse({ name: '' });
    const app = appErrorOfTrpc(new TRPCError({ code: 'BAD_REQUEST', cause }));
    expect(app.code).toBe('input.invalid');
    expect(app.detail).toContain('name');
  });

  it('keeps the inside of an accident inside', () => {
    const app = appErrorOfTrpc(
      new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: new Error('relation "Job" does not exist') }),
    );
    expect(app.code).toBe('internal');
    expect(app.detail).toContain('Job');
    expect(JSON.stringify(publicError(app))).not.toContain('Job');
  });
});
