import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '@escena/db/create-db';
import { getJob } from '@escena/db/jobs/get-job';
import { getOutput } from '@escena/db/outputs/get-output';
import type { Edit } from '@escena/verticals/compliance/edits';
import { editsOf } from '@escena/verticals/compliance/edits-of';
import { z } from 'zod';

/** What a worker reports of any picture; the rest of a report is its tool's. */
const report = z.object({
  seed: z.number(),
  renderer: z.string(),
  checkpoint: z.string().nullable().default(null),
  items: z.array(z.object({ piece: z.string().optional() })).default([]),
});

export interface PictureEdits {
  readonly edits: readonly Edit[];
  /** for its provenance */
  readonly made: {
    readonly tool: string;
    readonly seed: number;
    readonly renderer: string;
    readonly checkpoint: string | null;
  };
}

/**
 * What was done to the photo of a finished picture, by its job's tool and input and by its report.
 * @throws AppError `not_found`; `compliance.not_a_property` where that cannot be told
 */
export async function readEdits(
  db: Db | Tx,
  { workspaceId, outputId }: { workspaceId: string; outputId: string },
): Promise<PictureEdits> {
  const output = await getOutput(db, { workspaceId, outputId });
  const { tool, input } = await getJob(db, { workspaceId, jobId: output.jobId });
  const { success, data } = report.safeParse(output.reportJson);
  const pieces = data?.items.flatMap(({ piece }) => piece ?? []) ?? [];
  const edits = editsOf({ tool, input, pieces });
  if (!success || !edits) throw new AppError('compliance.not_a_property');
  const { seed, renderer, checkpoint } = data;
  return { edits, made: { tool, seed, renderer, checkpoint } };
}
