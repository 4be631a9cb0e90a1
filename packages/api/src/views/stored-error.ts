import type { SerializedAppError } from '@escena/core/app-error';
import { type AppErrorCode, errorCodes } from '@escena/core/error-codes';

const isCode = (code: string): code is AppErrorCode => Object.hasOwn(errorCodes, code);

/** The error kept in a row, for people: its code only. Details may name files and stay in the log. */
export function storedError(code: string | null): SerializedAppError | null {
  if (code === null) return null;
  return { code: isCode(code) ? code : 'internal' };
}
