import { AppError } from '@escena/core/app-error';
import { describe, expect, it } from 'vitest';
import { appErrorOf } from './app-error-of.ts';

describe('appErrorOf', () => {
  it('reads the typed error that the server sent', () => {
    const sent = { code: 'credits.insufficient', data: { needed: 4 } };
    expect(appErrorOf(Object.assign(new Error('no'), { data: { app: sent } }))).toEqual(sent);
  });

  it('does not believe a code that is not in the table', () => {
    expect(appErrorOf({ data: { app: { code: 'toString' } } }).code).toBe('internal');
  });

  it('calls a missing answer what it is', () => {
    expect(appErrorOf(Object.assign(new Error('fetch failed'), { data: undefined })).code).toBe(
      'network.unreachable',
    );
  });

  it('keeps our own errors', () => {
    expect(appErrorOf(new AppError('image.cmyk')).code).toBe('image.cmyk');
  });
});
