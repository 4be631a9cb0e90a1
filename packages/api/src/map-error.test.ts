import { AppError } from '@escena/core/app-error';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appErrorOfTrpc, publicError, trpcErrorOfApp } from './map-error.ts';

describe('errors on their way out', () => {
  it.each([
    ['auth.required', 'UNAUTHORIZED'],
    ['access.denied', 'FORBIDDEN'],
    ['not_found', 'NOT_FOUND'],
    ['credits.insufficient', 'PAYMENT_REQUIRED'],
    ['input.invalid', 'BAD_REQUEST'],
    ['conflict', 'CONFLICT'],
    ['image.cmyk', 'UNSUPPORTED_MEDIA_TYPE'],
    ['database.unavailable', 'SERVICE_UNAVAILABLE'],
    ['worker.crashed', 'INTERNAL_SERVER_ERROR'],
  ] as const)('%s leaves as %s and comes back', (code, trpcCode) => {
    const error = trpcErrorOfApp(new AppError(code));
    expect(error.code).toBe(trpcCode);
    expect(appErrorOfTrpc(error).code).toBe(code);
  });

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
