import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { fromBytes, toBytes } from './vector-bytes.ts';

interface Query {
  readonly workspaceId: string;
  readonly model: string;
  readonly text: string;
}

/** Where words lie, if a worker has said so; else it is asked to. */
export async function askMeaning(
  db: Db | Tx,
  { workspaceId, model, text }: Query,
): Promise<Float32Array | undefined> {
  const key = { workspaceId_model_text: { workspaceId, model, text } };
  const { vector } = await db.meaningQuery.upsert({
    where: key,
    create: { id: createId('meaningQuery'), workspaceId, model, text },
    update: {},
    select: { vector: true },
  });
  return vector === null ? undefined : fromBytes(vector);
}

/** Words that wait, oldest first. */
export async function listAsked(
  db: Db,
  model: string,
  limit: number,
): Promise<{ id: string; text: string }[]> {
  return db.meaningQuery.findMany({
    where: { model, vector: null },
    orderBy: { createdAt: 'asc' },
    take: limit,
    select: { id: true, text: true },
  });
}

export async function answerMeaning(db: Db, id: string, vector: Float32Array): Promise<void> {
  await db.meaningQuery.updateMany({ where: { id }, data: { vector: toBytes(vector) } });
}

/** What was looked for is nobody's business for longer than it helps. */
export async function forgetQueries(db: Db, before: Date): Promise<void> {
  await db.meaningQuery.deleteMany({ where: { createdAt: { lt: before } } });
}
