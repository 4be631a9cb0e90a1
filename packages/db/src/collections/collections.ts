import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersOutput } from '../tryon-widgets/not-a-shoppers.ts';

export interface Collection {
  readonly id: string;
  readonly name: string;
  /** pictures in it that are not deleted */
  readonly count: number;
}

interface Named {
  readonly workspaceId: string;
  readonly name: string;
}
interface Which {
  readonly workspaceId: string;
  readonly collectionId: string;
}

/** A workspace's collections, by name. */
export async function listCollections(
  db: Db | Tx,
  { workspaceId }: { readonly workspaceId: string },
): Promise<Collection[]> {
  const rows = await db.collection.findMany({
    where: { workspaceId },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      _count: { select: { items: { where: { output: { deletedAt: null } } } } },
    },
  });
  return rows.map(({ id, name, _count }) => ({ id, name, count: _count.items }));
}

/** The collection of that name; the one that is there already, if there is one. */
export async function createCollection(db: Db | Tx, { workspaceId, name }: Named): Promise<Collection> {
  const { id } = await db.collection.upsert({
    where: { workspaceId_name: { workspaceId, name } },
    create: { id: createId('collection'), workspaceId, name },
    update: {},
    select: { id: true },
  });
  return { id, name, count: 0 };
}

/** The pictures stay. @throws AppError `not_found` */
export async function deleteCollection(db: Db | Tx, { workspaceId, collectionId }: Which): Promise<void> {
  const { count } = await db.collection.deleteMany({ where: { id: collectionId, workspaceId } });
  if (count === 0) throw new AppError('not_found', { data: { collectionId } });
}

/** Puts a picture into a collection, or takes it out; twice is as good as once. @throws AppError `not_found` */
export async function setInCollection(
  db: Db | Tx,
  {
    workspaceId,
    collectionId,
    outputId,
    isIn,
  }: Which & { readonly outputId: string; readonly isIn: boolean },
): Promise<void> {
  const both = await Promise.all([
    db.collection.count({ where: { id: collectionId, workspaceId } }),
    db.output.count({ where: { id: outputId, workspaceId, deletedAt: null, ...notAShoppersOutput } }),
  ]);
  if (both.includes(0)) throw new AppError('not_found', { data: { collectionId, outputId } });
  if (!isIn) await db.collectionItem.deleteMany({ where: { collectionId, outputId } });
  else
    await db.collectionItem.upsert({
      where: { collectionId_outputId: { collectionId, outputId } },
      create: { collectionId, outputId, workspaceId },
      update: {},
    });
}

/** Ids of the collections that a picture is in. */
export async function collectionsOf(
  db: Db | Tx,
  { workspaceId, outputId }: { readonly workspaceId: string; readonly outputId: string },
): Promise<string[]> {
  const items = await db.collectionItem.findMany({
    where: { workspaceId, outputId },
    select: { collectionId: true },
  });
  return items.map(({ collectionId }) => collectionId);
}
