import { cookies } from 'next/headers';

/** Not a secret and no proof: membership is checked with every call. */
export const workspaceCookie = 'escena.workspace';

/** Which of their workspaces this browser's person works in; null when they never chose. */
export async function chosenWorkspaceId(): Promise<string | null> {
  return (await cookies()).get(workspaceCookie)?.value ?? null;
}
