import { expect, it } from 'vitest';
import { toDatabaseError } from './database-error.ts';

/** What Prisma makes of a code that it has no number for: the adapter's error is no cause of its own. */
const unnamed = (originalCode: string) =>
  Object.assign(new Error(`Database error. Code: ${originalCode}.`), {
    code: 'P2039',
    meta: {
      driverAdapterError: Object.assign(new Error('of the adapter'), {
        cause: { kind: 'postgres', originalCode },
      }),
    },
  });

it.each(['57P03', '53300', '08006'])('knows a server that is away by %s', (code) => {
  expect(toDatabaseError(unnamed(code))).toMatchObject({ code: 'database.unavailable' });
});

it('knows two transactions that met by 40001, and leaves what it does not know', () => {
  expect(toDatabaseError(unnamed('40001'))).toMatchObject({ code: 'conflict' });
  const other = unnamed('22012');
  expect(toDatabaseError(other)).toBe(other);
});
