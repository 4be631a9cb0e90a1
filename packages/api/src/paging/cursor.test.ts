import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

describe('cursors', () => {
  it('come back as they were', () => {
    const position = { createdAt: new Date('2026-11-27T11:12:13.456Z'), id: 'job_0abc' };
    expect(decodeCursor(encodeCursor(position))).toEqual(position);
  });

  it.each([
    '',
    'x',
    '%%%',
    Buffer.from('1 ').toString('base64url'),
    Buffer.from("1 a'b").toString('base64url'),
  ])('are refused when made up: %j', (cursor) =>
    expect(() => decodeCursor(cursor)).toThrowError(expect.objectContaining({ code: 'input.invalid' })),
  );
});
