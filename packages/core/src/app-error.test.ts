import { describe, expect, it } from 'vitest';
import { AppError, isRetryable, throwIfAborted, toAppError } from './app-error.ts';
import { errorCodes } from './error-codes.ts';

describe('AppError', () => {
  it('survives a process border', () => {
    const error = new AppError('image.too_many_pixels', { detail: '20000×20000', data: { width: 20000 } });
    const back = AppError.from(JSON.parse(JSON.stringify(error)));
    expect(back).toMatchObject({
      code: error.code,
      detail: error.detail,
      data: error.data,
      message: error.message,
    });
  });

  it('names a full disk, a cancel and the unknown', () => {
    expect(toAppError(Object.assign(new Error('write'), { code: 'ENOSPC' })).code).toBe('storage.full');
    expect(toAppError(new DOMException('stop', 'AbortError')).code).toBe('job.cancelled');
    const unknown = toAppError(new TypeError('x is not a function'));
    expect(unknown.code).toBe('internal');
    expect(unknown.cause).toBeInstanceOf(TypeError);
  });

  it('retries only what broke on our side', () => {
    expect(isRetryable(new AppError('worker.crashed'))).toBe(true);
    expect(isRetryable(new AppError('image.cmyk'))).toBe(false);
    expect(isRetryable(new AppError('job.cancelled'))).toBe(false);
  });

  it('turns a raised signal into a typed error', () => {
    expect(() => throwIfAborted(AbortSignal.abort())).toThrowError(
      expect.objectContaining({ code: 'job.cancelled' }),
    );
    expect(() => throwIfAborted(undefined)).not.toThrow();
  });

  it('says every error in both languages, with a remedy', () => {
    for (const [code, entry] of Object.entries(errorCodes)) {
      for (const words of [entry.text.en, entry.text.es, entry.remedy.en, entry.remedy.es])
        expect(words, code).toMatch(/^[A-ZÁÉÍÓÚÑ¿¡].*\.$/);
      expect(entry.text.en, code).not.toBe(entry.text.es);
    }
  });
});
