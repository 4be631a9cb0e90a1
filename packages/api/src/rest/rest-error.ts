import { AppError, toAppError } from '@escena/core/app-error';
import { type Locale, locales } from '@escena/core/text';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { appErrorOfTrpc, publicError } from '../map-error.ts';

/** What every refusal and failure looks like. `detail` is for the curious; act on `code`. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().describe('What happened, in the language of `Accept-Language` (en, es).'),
    remedy: z.string().describe('What to do about it.'),
    detail: z.string().optional(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    requestId: z.string(),
  }),
});

/** Any failure of a request as our typed error. */
export function errorOf(thrown: unknown): AppError {
  if (thrown instanceof TRPCError) return appErrorOfTrpc(thrown);
  if (thrown instanceof z.ZodError)
    return new AppError('input.invalid', { detail: z.prettifyError(thrown), cause: thrown });
  return toAppError(thrown);
}

export function toErrorBody(error: AppError, headers: Headers, requestId: string): z.infer<typeof errorBody> {
  const locale = localeOf(headers);
  const { text, remedy } = error.entry;
  return { error: { ...publicError(error), message: text[locale], remedy: remedy[locale], requestId } };
}

/** The first language of `Accept-Language` that we speak; programs read English unless they say otherwise. */
function localeOf(headers: Headers): Locale {
  const asked = (headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((tag) => locales.filter((locale) => locale === tag))[0] ?? 'en';
}
