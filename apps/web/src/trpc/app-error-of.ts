import { AppError, type SerializedAppError, toAppError } from '@escena/core/app-error';
import { type AppErrorCode, errorCodes } from '@escena/core/error-codes';

const isCode = (code: unknown): code is AppErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

/** Whether `value` is an error as our server sends it: `{ code, detail?, data? }` with a code of the table. */
export function isSerializedAppError(value: unknown): value is SerializedAppError {
  return typeof value === 'object' && value !== null && 'code' in value && isCode(value.code);
}

/**
 * What a failed call means to a person. The server puts the typed error in `data.app`; a call that got no answer at
 * all is `network.unreachable`.
 */
export function appErrorOf(thrown: unknown): SerializedAppError {
  if (thrown instanceof AppError) return thrown.toJSON();
  if (typeof thrown === 'object' && thrown !== null && 'data' in thrown) {
    const { data } = thrown;
    if (typeof data === 'object' && data !== null && 'app' in data && isSerializedAppError(data.app))
      return data.app;
    if (data === undefined || data === null) return new AppError('network.unreachable').toJSON();
  }
  return toAppError(thrown).toJSON();
}
