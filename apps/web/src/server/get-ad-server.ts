import { watchChanges } from '@escena/db/watch-changes';
import { type AdServer, createAdServer } from '@escena/serving/create-ad-server';
import { env } from '../env.ts';
import { getServices } from './get-services.ts';
import { logFailure } from './log-failure.ts';

/** On the process, not in the module: the development server loads a module anew with every change. */
const kept: typeof globalThis & { escenaAdServer?: AdServer } = globalThis;

/** Made at the first ad that is asked for; it follows the database for as long as the process lives. */
export function getAdServer(): AdServer {
  kept.escenaAdServer ??= createAdServer({
    ...getServices(),
    changes: watchChanges({ url: env().DATABASE_URL, signal: new AbortController().signal }),
    report: logFailure,
  });
  return kept.escenaAdServer;
}
