import { randomBytes } from 'node:crypto';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { getOutput } from '../outputs/get-output.ts';
import { type Share, shareFields } from './share-fields.ts';

export interface CreateShareOptions {
  readonly workspaceId: string;
  readonly outputId: string;
  readonly createdById: string;
  /** null: until it is revoked */
  readonly expiresAt: Date | null;
}

/** A page for everyone who has its link: 256 random bits. @throws AppError `not_found` */
export async function createShare(db: Db | Tx, options: CreateShareOptions): Promise<Share> {
  await getOutput(db, options);
  const token = randomBytes(32).toString('base64url');
  return db.share.create({ data: { id: createId('share'), token, ...options }, select: shareFields });
}
