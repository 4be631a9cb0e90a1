import { AppError, toAppError } from '@escena/core/app-error';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';

type TrpcCode = TRPCError['code'];

const codeByStatus: Readonly<Record<number, TrpcCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

/** Any failure of a call as our typed error: what zod refused is `input.invalid`, an unknown procedure `not_found`. */
export function appErrorOfTrpc(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.cause instanceof z.ZodError)
    return new AppError('input.invalid', { detail: z.prettifyError(error.cause), cause: error.cause });
  if (error.code === 'NOT_FOUND') return new AppError('not_found', { cause: error });
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR' || error.code === 'UNSUPPORTED_MEDIA_TYPE')
    return new AppError('input.invalid', { cause: error });
  return toAppError(error.cause ?? error);
}

/** The typed error with tRPC's code for its HTTP status. */
export function trpcErrorOfApp(error: AppError): TRPCError {
  const code = codeByStatus[error.entry.status] ?? 'INTERNAL_SERVER_ERROR';
  return new TRPCError({ code, message: error.message, cause: error });
}

/** What may leave the machine: an internal failure's detail may name tables and paths, so it stays here. */
export function publicError(error: AppError): ReturnType<AppError['toJSON']> {
  return error.code === 'internal' ? { code: error.code } : error.toJSON();
}
