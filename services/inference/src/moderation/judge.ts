import { AppError } from '@escena/core/app-error';
import { recordAudit } from '@escena/db/audit/record-audit';
import type { Db } from '@escena/db/create-db';
import type { Storage } from '@escena/storage/storage';
import { allowAll, type ModerationContext, type Moderator } from './moderator.ts';

export interface Judge {
  readonly db: Db;
  readonly storage: Storage;
  readonly moderator: Moderator;
}

/**
 * Has a stored picture judged (its copy for the screen: 1600 pixels show what matters, and it carries no metadata). What
 * is not simply allowed is in the workspace's audit log.
 * @throws AppError `moderation.blocked`, `moderation.unavailable`
 */
export async function judge(
  { db, storage, moderator }: Judge,
  displayKey: string,
  context: ModerationContext,
): Promise<void> {
  if (moderator === allowAll) return;
  const verdict = await moderator.moderate(
    { bytes: await storage.read(displayKey), mime: 'image/webp' },
    context,
  );
  if (verdict.outcome === 'allow') return;
  const { workspaceId, jobId, assetId, phase } = context;
  const { outcome, reason } = verdict;
  const action = outcome === 'block' ? 'moderation.blocked' : 'moderation.flagged';
  await recordAudit(db, { workspaceId, action, targetId: jobId ?? assetId, detail: { phase, reason } });
  if (outcome === 'block') throw new AppError('moderation.blocked', { detail: reason, data: { phase } });
}
