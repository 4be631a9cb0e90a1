import type { Db, Tx } from '../create-db.ts';
import { fromBytes, toBytes } from './vector-bytes.ts';

/** A photo or a finished picture whose meaning nobody has looked for yet. */
export interface UnreadPicture {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: 'asset' | 'output';
  /** of its small copy */
  readonly displayKey: string;
}

/** Newest first: what was just made is looked for first. Of people no meaning is looked for: it would tell them apart. */
export async function listUnread(db: Db, model: string, limit: number): Promise<UnreadPicture[]> {
  const unread = { none: { model } };
  const outputs = await db.output.findMany({
    where: {
      deletedAt: null,
      meanings: unread,
      job: { tool: { not: 'explain' }, OR: [{ assetId: null }, { asset: { purpose: { not: 'person' } } }] },
    },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, workspaceId: true, displayKey: true },
  });
  const assets = await db.asset.findMany({
    where: {
      deletedAt: null,
      status: 'ready',
      purpose: 'photo',
      displayKey: { not: null },
      meanings: unread,
    },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, workspaceId: true, displayKey: true },
  });
  return [
    ...outputs.map((row) => ({ ...row, kind: 'output' as const })),
    ...assets.flatMap(({ displayKey, ...row }) =>
      displayKey === null ? [] : [{ ...row, displayKey, kind: 'asset' as const }],
    ),
  ].slice(0, limit);
}

/** By aspect, nearest first, with the cosine. */
export type NearWords = Readonly<Record<string, readonly (readonly [words: string, cosine: number])[]>>;

interface Meaning {
  readonly model: string;
  /** of length 1; empty: the picture could not be read */
  readonly vector: Float32Array;
  readonly words: NearWords;
}

/** In place of what another model said of it; a picture that has gone meanwhile is left alone. */
export async function keepMeaning(
  db: Db,
  picture: UnreadPicture,
  { model, vector, words }: Meaning,
): Promise<void> {
  const { id, workspaceId, kind } = picture;
  const said = { model, vector: toBytes(vector), words: words as object };
  const there =
    kind === 'output'
      ? await db.output.count({ where: { id, workspaceId } })
      : await db.asset.count({ where: { id, workspaceId } });
  if (there === 0) return;
  await db.pictureMeaning.upsert({
    where: { pictureId: id },
    create: {
      pictureId: id,
      workspaceId,
      ...(kind === 'output' ? { outputId: id } : { assetId: id }),
      ...said,
    },
    update: said,
  });
}

/** What was found of a photo or a picture; undefined: nobody has looked yet. */
export async function findMeaning(
  db: Db | Tx,
  { workspaceId, pictureId, model }: { workspaceId: string; pictureId: string; model: string },
): Promise<NearWords | undefined> {
  const row = await db.pictureMeaning.findFirst({
    where: { workspaceId, pictureId, model },
    select: { words: true },
  });
  return row ? (row.words as unknown as NearWords) : undefined;
}

interface NearOptions {
  readonly workspaceId: string;
  readonly model: string;
  readonly vector: Float32Array;
  readonly limit: number;
}

/** A workspace's finished pictures nearest to a meaning, with the cosine, nearest first. Compared one by one: some thousand take milliseconds. */
export async function listNear(
  db: Db | Tx,
  { workspaceId, model, vector, limit }: NearOptions,
): Promise<{ readonly id: string; readonly cosine: number }[]> {
  const rows = await db.pictureMeaning.findMany({
    where: { workspaceId, model, output: { deletedAt: null } },
    select: { pictureId: true, vector: true },
  });
  return rows
    .map(({ pictureId, vector: bytes }) => ({ id: pictureId, cosine: cosineOf(fromBytes(bytes), vector) }))
    .filter(({ cosine }) => cosine > 0)
    .toSorted((a, b) => b.cosine - a.cosine || b.id.localeCompare(a.id))
    .slice(0, limit);
}

function cosineOf(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
