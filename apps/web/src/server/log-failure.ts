import type { AppError } from '@escena/core/app-error';
import { logger } from './logger.ts';

/** Logs a failed request once, here at the edge: what broke on our side as an error, the rest for the curious. */
export function logFailure(error: AppError, request: Readonly<Record<string, unknown>>): void {
  const facts = { ...request, code: error.code, detail: error.detail };
  if (error.fault === 'runtime' || error.fault === 'model')
    logger().error({ ...facts, err: error }, 'request failed');
  else logger().debug(facts, 'request refused');
}
