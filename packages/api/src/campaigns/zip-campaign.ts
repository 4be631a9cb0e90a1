import { Readable } from 'node:stream';
import { findCreativeFile } from '@escena/db/creatives/find-creative-file';
import { slug } from '@escena/feeds/slug';
import { streamZip, type ZipEntry } from '@escena/storage/stream-zip';
import { creativePath } from '@escena/verticals/ads/approved-creative';
import { exportTables } from '@escena/verticals/ads/export-tables';
import { formats } from '@escena/verticals/ads/formats';
import type { Context } from '../context.ts';
import type { CampaignView } from '../views/campaign-view.ts';
import { approvedCreatives } from './approved-creatives.ts';

interface ZipOptions {
  readonly workspaceId: string;
  readonly signal?: AbortSignal;
}

/** What is approved as one ZIP: a folder a channel, with its bulk table. @throws AppError `ads.leads_nowhere`, `ads.nothing_approved` */
export function zipCampaign(
  { db, storage }: Pick<Context, 'db' | 'storage'>,
  view: CampaignView,
  { workspaceId, signal }: ZipOptions,
): { fileName: string; body: Readable } {
  const { campaign, creatives } = approvedCreatives(view);
  const entries: ZipEntry[] = [
    ...exportTables(campaign, creatives).map(({ name, text }) => ({
      name,
      compress: true,
      open: async () => Readable.from([text]),
    })),
    ...creatives.map(({ creativeId, cell }) => ({
      name: creativePath(cell, formats[cell.format].channel),
      compress: false,
      open: async () => storage.get((await findCreativeFile(db, { workspaceId, creativeId })).storageKey),
    })),
  ];
  const fileName = `${slug(campaign.name) || 'campaign'}.zip`;
  return { fileName, body: streamZip(entries, { ...(signal && { signal }) }) };
}
