import type { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

export interface FontFacts {
  readonly embedding: string;
  readonly characters: number;
  readonly thumbKey: string;
}

export type FontOutcome =
  | { readonly status: 'ready'; readonly facts: FontFacts }
  | { readonly status: 'failed'; readonly error: AppError };

/** @returns false when it was settled before (a redelivery) */
export async function markFontChecked(
  db: Db | Tx,
  { fontId }: { fontId: string },
  outcome: FontOutcome,
): Promise<boolean> {
  const { status } = outcome;
  const columns =
    outcome.status === 'ready'
      ? outcome.facts
      : { errorCode: outcome.error.code, errorDetail: outcome.error.detail ?? null };
  const { count } = await db.font.updateMany({
    where: { id: fontId, status: 'checking' },
    data: { status, ...columns },
  });
  return count === 1;
}
