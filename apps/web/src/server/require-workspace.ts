import { type EnteredWorkspace, enterWorkspace } from '@escena/api/enter-workspace';
import { AppError } from '@escena/core/app-error';
import type { Permission } from '@escena/core/permissions';
import { chosenWorkspaceId } from './chosen-workspace-id.ts';
import { currentUserId } from './current-user-id.ts';
import { getServices } from './get-services.ts';

/** The asker's workspace, for route handlers outside the API. @throws AppError `auth.required`, `access.denied` */
export async function requireWorkspace(permission: Permission): Promise<EnteredWorkspace> {
  const [userId, workspaceId] = [await currentUserId(), await chosenWorkspaceId()];
  const workspace = await enterWorkspace({ db: getServices().db, userId, workspaceId, apiKey: null });
  if (!workspace.permissions.has(permission)) throw new AppError('access.denied');
  return workspace;
}
