import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { type Font, fontFields } from './font-fields.ts';

export interface CreateFontOptions {
  readonly workspaceId: string;
  readonly name: string;
  readonly storageKey: string;
  /** hex, of the original's bytes */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  /** under which terms it may be used, as the uploader says */
  readonly licence: string;
}

/** A font whose original is stored already; it is `checking` until a worker has read it. */
export async function createFont(db: Db | Tx, options: CreateFontOptions): Promise<Font> {
  return db.font.create({ data: { id: createId('font'), ...options }, select: fontFields });
}
