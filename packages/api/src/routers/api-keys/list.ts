import { listApiKeys } from '@escena/db/api-keys/list-api-keys';
import { procedureFor } from '../../member-procedure.ts';
import { toApiKeyView } from '../../views/api-key-view.ts';

/** The workspace's API keys, newest first, without the keys themselves. */
export const list = procedureFor('keys').query(async ({ ctx }) => {
  const keys = await listApiKeys(ctx.db, { workspaceId: ctx.workspace.id });
  return keys.map(toApiKeyView);
});
