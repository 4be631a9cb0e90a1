import { AppError } from '@escena/core/app-error';

/** PostgreSQL's classes of codes for "not now": 08 connection, 57P shut down or starting, 53 out of connections. */
const unavailableStates = /^(08|57P|53)/;
const unavailableSystemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Prisma: no server, timed out, closed, pool or transaction start timed out, transaction lost. */
const unavailablePrismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
/** Drivers say some losses in words only. */
const unavailableWords =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|server closed the connection|terminating connection/i;

const conflictStates = new Set(['40001', '40P01']);
const writeConflict = 'P2034';

/**
 * What was thrown by Prisma or `pg`, as an AppError where it has a name of ours: `database.unavailable` when the
 * server is away, `conflict` when two transactions met. Everything else is returned as it came.
 */
export function toDatabaseError(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown;
  for (const error of causes(thrown)) {
    const codes = codesOf(error);
    if (codes.some(isUnavailable) || unavailableWords.test(error.message))
      return new AppError('database.unavailable', { detail: error.message.slice(0, 300), cause: thrown });
    if (codes.some((code) => conflictStates.has(code) || code === writeConflict))
      return new AppError('conflict', { data: { transient: true }, cause: thrown });
  }
  return thrown;
}

function isUnavailable(code: string): boolean {
  return (
    unavailablePrismaCodes.has(code) ||
    unavailableSystemCodes.has(code) ||
    (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P') && unavailableStates.test(code))
  );
}

/** The error and what caused it, outermost first. */
function* causes(thrown: unknown): Generator<Error> {
  let current = thrown;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    yield current;
    if (current instanceof AggregateError) yield* current.errors.flatMap((inner) => [...causes(inner)]);
    current = current.cause;
  }
}

function codesOf(error: Error): string[] {
  const codes: unknown[] = [];
  if ('code' in error) codes.push(error.code);
  if ('errorCode' in error) codes.push(error.errorCode);
  // The adapter keeps PostgreSQL's own code one level down, and Prisma the adapter's error beside its own: P2039 says nothing.
  for (const { cause } of [error, adapterErrorOf(error)])
    if (cause !== null && typeof cause === 'object' && 'originalCode' in cause)
      codes.push(cause.originalCode);
  return codes.filter((code) => typeof code === 'string');
}

function adapterErrorOf(error: Error): { readonly cause?: unknown } {
  const { driverAdapterError } =
    (error as { readonly meta?: { readonly driverAdapterError?: { readonly cause?: unknown } } }).meta ?? {};
  return driverAdapterError ?? {};
}
