import pino, { type Logger } from 'pino';
import { env } from '../env.ts';

let made: Logger | undefined;

/** One line of JSON an event, with ids and never with contents. */
export function logger(): Logger {
  made ??= pino({ level: env().LOG_LEVEL, base: { process: 'web' } });
  return made;
}
