import { createHash } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import type { NewCreative } from '@escena/db/creatives/save-creative';
import { encodeThumbnail } from '@escena/imaging/encode-image';
import type { Storage } from '@escena/storage/storage';
import { adsInput, cellsOf } from '@escena/verticals/ads/contract';
import { formats } from '@escena/verticals/ads/formats';
import { recipeOf } from '@escena/verticals/ads/recipe-of';
import { type AdsReport, isAdsReport } from '@escena/verticals/ads/report';
import type { Made } from '@escena/verticals/provenance';
import type { Refused, ToolOutput } from '@escena/verticals/run';
import { thumbSide } from './ingest.ts';

/** What becomes of a campaign's cells; undefined for a job that makes pictures like any. */
export interface CreativeStore {
  keep(output: ToolOutput<Made, unknown>): Promise<NewCreative>;
  refuse(refused: Refused): NewCreative;
}

export function openCreativeStore(storage: Storage, tool: string, asked: object): CreativeStore | undefined {
  if (tool !== 'ads') return undefined;
  const input = adsInput.parse(asked);
  const { campaignId, syntheticPerson } = input;
  if (campaignId === undefined) return undefined;
  const cells = new Map(cellsOf(input).map((cell) => [cell.id, cell]));
  const told = (cellId: string): Omit<NewCreative, 'made'> => {
    const cell = cells.get(cellId);
    if (!cell) throw new AppError('internal', { detail: `no cell ${cellId}` });
    const { copy, ...parts } = cell;
    const { width, height } = formats[cell.format];
    const recipe = recipeOf(cell, input);
    return { campaignId, cell: parts, words: { ...copy }, syntheticPerson, recipe, width, height };
  };
  return {
    async keep({ image, report, files }) {
      const [file] = files ?? [];
      if (!file || !isAdsReport(report))
        throw new AppError('internal', { detail: 'a creative without a file' });
      const { key: storageKey } = await storage.put(file.bytes);
      const thumb = await storage.put(await encodeThumbnail(image, { maxSide: thumbSide }));
      return {
        ...told(report.cell.id),
        made: {
          storageKey,
          thumbKey: thumb.key,
          sha256: createHash('sha256').update(file.bytes).digest('hex'),
          mime: file.mime,
          bytes: file.bytes.length,
          findings: findingsOf(report),
        },
      };
    },
    refuse: ({ part, error }) => ({
      ...told(part),
      made: { errorCode: error.code, errorDetail: error.detail?.slice(0, 500) ?? null },
    }),
  };
}

const findingsOf = ({ findings }: AdsReport) => findings.map((finding) => ({ ...finding }));
