import { currentSession } from './current-session.ts';

/** Who is signed in; null for a stranger. */
export async function currentUserId(): Promise<string | null> {
  return (await currentSession())?.userId ?? null;
}
