import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { type Model3d, model3dFields } from './model3d-fields.ts';

export interface CreateModel3dOptions {
  readonly workspaceId: string;
  readonly name: string;
  readonly storageKey: string;
  /** hex, of the original's bytes */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  /** what is known of its size already: one of both */
  readonly units?: string | null;
  readonly widthCm?: number | null;
}

/** A model whose original is stored already; it is `checking` until a worker has read it. */
export async function createModel3d(db: Db | Tx, options: CreateModel3dOptions): Promise<Model3d> {
  return db.model3d.create({ data: { id: createId('model3d'), ...options }, select: model3dFields });
}
