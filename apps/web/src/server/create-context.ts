import type { Context } from '@escena/api/context';
import { headers } from 'next/headers';
import { env } from '../env.ts';
import { chosenWorkspaceId } from './chosen-workspace-id.ts';
import { clientIp } from './client-ip.ts';
import { closeSession } from './close-session.ts';
import { currentUserId } from './current-user-id.ts';
import { getServices } from './get-services.ts';
import { isLocalRequest } from './is-local-request.ts';
import { logFailure } from './log-failure.ts';
import { openSession } from './open-session.ts';

/** What a call of the API gets, for the request that is being answered. */
export async function createContext(): Promise<Context> {
  return {
    ...getServices(),
    userId: await currentUserId(),
    apiKey: null,
    workspaceId: await chosenWorkspaceId(),
    ip: clientIp(await headers(), env().ESCENA_PROXIES),
    isLocal: env().ESCENA_LOCAL === '1' && isLocalRequest(await headers()),
    session: { open: openSession, close: closeSession },
    report: logFailure,
  };
}
