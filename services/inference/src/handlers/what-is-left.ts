import type { Db } from '@escena/db/create-db';
import { listMadeCells } from '@escena/db/creatives/list-made-cells';
import type { ClaimedRun } from '@escena/db/jobs/job-fields';
import { adsInput, cellsOf } from '@escena/verticals/ads/contract';

/** A job's input, less what an attempt that was cut off has made; undefined: it made everything. */
export async function whatIsLeft(
  db: Db,
  { id: jobId, workspaceId, tool, input, fullInput }: ClaimedRun,
): Promise<object | undefined> {
  const asked = tool === 'ads' ? adsInput.parse(input) : undefined;
  if (asked?.campaignId === undefined) return Object(fullInput ?? input);
  const made = new Set(await listMadeCells(db, { workspaceId, jobId }));
  if (made.size === 0) return asked;
  const only = cellsOf(asked).flatMap(({ id }) => (made.has(id) ? [] : [id]));
  return only.length > 0 ? { ...asked, only } : undefined;
}
