import { AppError } from '@escena/core/app-error';
import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';
import { currentUserId } from './current-user-id.ts';
import { getServices } from './get-services.ts';

/** The asker's workspace, for route handlers outside the API. @throws AppError `auth.required`, `access.denied` */
export async function requireWorkspace() {
  const userId = await currentUserId();
  if (userId === null) throw new AppError('auth.required');
  const [workspace] = await listWorkspaces(getServices().db, { userId });
  if (!workspace) throw new AppError('access.denied');
  return workspace;
}
