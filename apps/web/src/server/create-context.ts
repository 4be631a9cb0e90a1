import type { Context } from '@escena/api/context';
import { cookies, headers } from 'next/headers';
import { chooseLocale, localeCookie } from '@/i18n/choose-locale.ts';
import { env } from '../env.ts';
import { chooseWorkspace } from './choose-workspace.ts';
import { chosenWorkspaceId } from './chosen-workspace-id.ts';
import { clientIp } from './client-ip.ts';
import { closeSession } from './close-session.ts';
import { currentSession } from './current-session.ts';
import { getServices } from './get-services.ts';
import { isLocalRequest } from './is-local-request.ts';
import { logFailure } from './log-failure.ts';
import { openSession } from './open-session.ts';

/** What a call of the API gets, for the request that is being answered. */
export async function createContext(): Promise<Context> {
  const [session, head, jar] = [await currentSession(), await headers(), await cookies()];
  return {
    ...getServices(),
    userId: session?.userId ?? null,
    apiKey: null,
    workspaceId: await chosenWorkspaceId(),
    ip: clientIp(head, env().ESCENA_PROXIES),
    locale: chooseLocale(jar.get(localeCookie)?.value, head.get('accept-language')),
    isLocal: env().ESCENA_LOCAL === '1' && isLocalRequest(head),
    session: {
      id: session?.id ?? null,
      open: openSession,
      close: closeSession,
      enter: chooseWorkspace,
    },
    report: logFailure,
  };
}
