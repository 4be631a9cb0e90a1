import { cookies } from 'next/headers';
import { env } from '../env.ts';
import { workspaceCookie } from './chosen-workspace-id.ts';
import { sessionCookie } from './session-cookie.ts';

const yearSeconds = 31_536_000;

/** Keeps in this browser which of their workspaces its person works in. */
export async function chooseWorkspace(workspaceId: string): Promise<void> {
  const { options } = sessionCookie(env().NEXTAUTH_URL);
  (await cookies()).set(workspaceCookie, workspaceId, { ...options, maxAge: yearSeconds });
}
