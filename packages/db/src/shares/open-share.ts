import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { photoIsThere } from '../jobs/job-fields.ts';

export interface OpenShare {
  readonly id: string;
  readonly workspaceId: string;
  /** copies for the screen: upright, at most 1600 pixels, without metadata of the camera; null: made without a photo */
  readonly photoKey: string | null;
  readonly pictureKey: string;
  readonly width: number;
  readonly height: number;
  readonly tool: string;
}

/** What a link shows, to anybody. @throws AppError `not_found` also when it has ended or the picture was deleted */
export async function openShare(db: Db | Tx, { token }: { token: string }): Promise<OpenShare> {
  const share = await db.share.findFirst({
    where: {
      token,
      revokedAt: null,
      takenDownAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
      output: { deletedAt: null, job: { ...photoIsThere, project: { deletedAt: null } } },
    },
    select: {
      id: true,
      workspaceId: true,
      output: {
        select: {
          displayKey: true,
          width: true,
          height: true,
          job: { select: { tool: true, asset: { select: { displayKey: true } } } },
        },
      },
    },
  });
  if (!share) throw new AppError('not_found');
  const { asset } = share.output.job;
  const photoKey = asset && asset.displayKey;
  if (photoKey === null && asset) throw new AppError('not_found');
  const { displayKey: pictureKey, width, height, job } = share.output;
  const { id, workspaceId } = share;
  return { id, workspaceId, photoKey, pictureKey, width, height, tool: job.tool };
}

/** One page more was answered. Nothing is kept about who asked. */
export async function countView(db: Db | Tx, { shareId }: { shareId: string }): Promise<void> {
  await db.share.updateMany({ where: { id: shareId }, data: { views: { increment: 1 } } });
}
