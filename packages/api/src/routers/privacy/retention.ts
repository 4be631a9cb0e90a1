import { readRetention } from '@escena/db/retention/retention-policy';
import { previewRetention } from '@escena/privacy/sweep-retention';
import { procedureFor } from '../../member-procedure.ts';

/** Longer lists are cut: nobody reads them. */
const mostShown = 50;

/** How long the workspace keeps things, and what the next sweep would remove or keep all the same: nothing is touched. */
export const retention = procedureFor('privacy').query(async ({ ctx }) => {
  const workspaceId = ctx.workspace.id;
  const [rules, expired] = await Promise.all([
    readRetention(ctx.db, { workspaceId }),
    previewRetention(ctx.db, { workspaceId, now: new Date(), limit: mostShown }),
  ]);
  return {
    rules,
    expired: expired.map(({ kind, id, name, reason, kept }) => ({ kind, id, name, reason, kept })),
  };
});
