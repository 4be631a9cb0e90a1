import { throwIfAborted } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import {
  type Expired,
  listExpiredAssets,
  listExpiredBrandKits,
  listExpiredCampaigns,
  listExpiredFonts,
  listExpiredModels,
  listExpiredOutputs,
  type ListExpiredOptions,
} from '@escena/db/retention/list-expired';
import {
  purgeAsset,
  purgeBrandKit,
  purgeCampaign,
  purgeEmptyProjects,
  purgeFont,
  purgeModel3d,
  purgeOutput,
} from '@escena/db/retention/purge';
import { defaultGraceMs, forgetObjects, type Places } from './forget-objects.ts';

export interface SweepOptions {
  readonly now: Date;
  readonly graceMs?: number;
  readonly signal?: AbortSignal;
}

export interface Swept {
  readonly assets: number;
  readonly outputs: number;
  readonly models: number;
  readonly fonts: number;
  readonly campaigns: number;
  readonly brandKits: number;
  readonly projects: number;
  /** files that nobody named any more */
  readonly objects: number;
  /** past their time, but shown by a public page */
  readonly kept: number;
}

const pageSize = 200;

/** In this order: a photo takes its pictures with it, and a campaign lets go of its kit. */
const kinds = [
  { count: 'assets', list: listExpiredAssets, purge: purgeAsset },
  { count: 'outputs', list: listExpiredOutputs, purge: purgeOutput },
  { count: 'models', list: listExpiredModels, purge: purgeModel3d },
  { count: 'fonts', list: listExpiredFonts, purge: purgeFont },
  { count: 'campaigns', list: listExpiredCampaigns, purge: purgeCampaign },
  { count: 'brandKits', list: listExpiredBrandKits, purge: purgeBrandKit },
] as const;

/**
 * Removes for good what is past its time by the rules of its workspace: rows first, each thing in a transaction of its
 * own, then the files that only it named. Killed anywhere, the next sweep goes on; a file whose row is gone already is
 * left to `collectGarbage`.
 */
export async function sweepRetention(places: Places, options: SweepOptions): Promise<Swept> {
  const { now, graceMs = defaultGraceMs, signal } = options;
  const none = { assets: 0, outputs: 0, models: 0, fonts: 0, campaigns: 0, brandKits: 0 };
  const swept = { ...none, projects: 0, objects: 0, kept: 0 };
  for (const { count, list, purge } of kinds) {
    for await (const { id, workspaceId, kept } of pages(places.db, list, { now, limit: pageSize })) {
      throwIfAborted(signal);
      if (kept) {
        swept.kept += 1;
        continue;
      }
      const keys = await inTransaction(places.db, async (tx) => {
        // Somebody may have taken it out of the bin since the list was made.
        const [still] = await list(tx, { now, workspaceId, id, limit: 1 });
        return still && !still.kept ? purge(tx, { workspaceId, id }) : undefined;
      });
      if (!keys) continue;
      swept[count] += 1;
      swept.objects += await forgetObjects(places, keys, { now, graceMs });
    }
  }
  swept.projects = await purgeEmptyProjects(places.db, { now });
  return swept;
}

async function* pages(
  db: Db,
  list: (db: Db, options: ListExpiredOptions) => Promise<Expired[]>,
  options: ListExpiredOptions,
): AsyncGenerator<Expired> {
  let after = '';
  for (;;) {
    const page = await list(db, { ...options, after });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < options.limit) return;
    after = last.id;
  }
}

/** What the next sweep would remove of one workspace, and what it would keep: nothing is touched. */
export async function previewRetention(
  db: Db,
  { workspaceId, now, limit }: { workspaceId: string; now: Date; limit: number },
): Promise<Expired[]> {
  const found = await Promise.all(kinds.map(({ list }) => list(db, { workspaceId, now, limit })));
  return found.flat();
}
