import { appErrorOfTrpc } from '@escena/api/map-error';
import { type SerializedAppError, toAppError } from '@escena/core/app-error';
import { TRPCError } from '@trpc/server';

/** What a call of a page on the server came to, where the page itself says so: the answer or the typed refusal. */
export async function answerOrError<T>(
  call: Promise<T>,
): Promise<{ readonly answer: T } | { readonly error: SerializedAppError }> {
  try {
    return { answer: await call };
  } catch (thrown) {
    const error = thrown instanceof TRPCError ? appErrorOfTrpc(thrown) : toAppError(thrown);
    if (error.fault === 'runtime') throw thrown;
    return { error: error.toJSON() };
  }
}
