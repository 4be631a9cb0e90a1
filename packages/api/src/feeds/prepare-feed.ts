/** Checks all that can be checked of a catalogue before any of it runs. */
import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import type { Db, Tx } from '@escena/db/create-db';
import { getAsset } from '@escena/db/assets/get-asset';
import { getProject } from '@escena/db/projects/get-project';
import type { FeedError } from '@escena/feeds/feed-error';
import { isPhotoId } from '@escena/feeds/photo-id';
import { type ReadFeed, readFeed, type ReadRow } from '@escena/feeds/read-feed';
import { checkRemoteUrl, type RemotePolicy } from '@escena/remote/remote-policy';
import { contractOf, photoToolNames, type ToolName } from '@escena/verticals/contracts';
import { z } from 'zod';
import { requireUsable } from '../jobs/require-usable.ts';

/** What a feed is asked for with. */
export const feedInput = z.object({
  projectId: z.string(),
  tool: z.enum(photoToolNames),
  /** the tool's input, less what the rows say */
  template: z.record(z.string(), z.unknown()),
  /** CSV, or JSON: an array of objects; read and measured by `readFeed` */
  text: z.string(),
});

interface PrepareOptions extends z.infer<typeof feedInput> {
  readonly workspaceId: string;
  readonly remote: RemotePolicy;
}

/** @throws AppError `not_found` for the project */
export async function prepareFeed(
  db: Db | Tx,
  { workspaceId, projectId, remote, ...asked }: PrepareOptions,
): Promise<ReadFeed> {
  await getProject(db, { workspaceId, projectId });
  const feed = readFeed(asked);
  const image = feed.columns.find(({ use }) => use === 'image')?.name ?? null;
  const checked = new Map<string, Promise<Text | undefined>>();
  const once = (what: string, check: () => Promise<void>) => {
    const known = checked.get(what) ?? reasonOf(check);
    checked.set(what, known);
    return known;
  };
  const errors: FeedError[] = [];
  for (const { line, source, input } of feed.rows) {
    const bad = await once(source, () => checkSource(db, { workspaceId, source, remote }));
    if (bad) errors.push({ line, column: image, reason: bad });
    const uses = usesOf(asked.tool, input);
    const unusable = await once(JSON.stringify(uses), () => requireUsable(db, { workspaceId, uses }));
    if (unusable) errors.push({ line, column: null, reason: unusable });
  }
  const wrong = new Set(errors.map(({ line }) => line));
  return {
    ...feed,
    rows: feed.rows.filter(({ line }) => !wrong.has(line)),
    errors: [...feed.errors, ...errors].toSorted((a, b) => a.line - b.line),
  };
}

export interface FeedTotals {
  readonly pictures: number;
  readonly credits: number;
}

/** What all rows come to. */
export function totalsOf(rows: readonly ReadRow[]): FeedTotals {
  const sum = (of: (row: ReadRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return { pictures: sum((row) => row.pictures), credits: sum((row) => row.credits) };
}

function usesOf(tool: ToolName, input: object) {
  return contractOf(tool).uses(input);
}

interface SourceOptions {
  readonly workspaceId: string;
  readonly source: string;
  readonly remote: RemotePolicy;
}

async function checkSource(db: Db | Tx, { workspaceId, source, remote }: SourceOptions): Promise<void> {
  if (!isPhotoId(source)) {
    checkRemoteUrl(source, remote);
    return;
  }
  const { status } = await getAsset(db, { workspaceId, assetId: source });
  if (status === 'failed') throw new AppError('image.truncated');
}

/** The words of what a check throws. */
async function reasonOf(check: () => Promise<void>): Promise<Text | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError) || error.fault === 'runtime') throw error;
    const { text, remedy } = error.entry;
    return { en: `${text.en} ${remedy.en}`, es: `${text.es} ${remedy.es}` };
  }
}
