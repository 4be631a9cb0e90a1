import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersOutput } from '../tryon-widgets/not-a-shoppers.ts';

export interface OutputFile {
  readonly name: string;
  readonly mime: string;
  readonly storageKey: string;
}

/** A file that a picture comes with. @throws AppError `not_found`, also when the picture is deleted */
export async function getOutputFile(
  db: Db | Tx,
  { workspaceId, fileId }: { workspaceId: string; fileId: string },
): Promise<OutputFile> {
  const file = await db.outputFile.findFirst({
    where: { id: fileId, workspaceId, output: { deletedAt: null, ...notAShoppersOutput } },
    select: { name: true, mime: true, storageKey: true },
  });
  if (!file) throw new AppError('not_found', { data: { fileId } });
  return file;
}
