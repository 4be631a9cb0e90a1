import type { Context } from '@escena/api/context';
import { headers } from 'next/headers';
import { env } from '../env.ts';
import { closeSession } from './close-session.ts';
import { currentUserId } from './current-user-id.ts';
import { getServices } from './get-services.ts';
import { isLocalRequest } from './is-local-request.ts';
import { openSession } from './open-session.ts';

/** What a call of the API gets, for the request that is being answered. */
export async function createContext(): Promise<Context> {
  return {
    ...getServices(),
    userId: await currentUserId(),
    isLocal: env().ESCENA_LOCAL === '1' && isLocalRequest(await headers()),
    session: { open: openSession, close: closeSession },
  };
}
