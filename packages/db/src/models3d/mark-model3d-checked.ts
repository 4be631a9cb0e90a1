import type { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Which check of which model, see `findModel3dToCheck`. */
export interface Model3dCheck {
  readonly modelId: string;
  readonly revision: number;
}

export interface Model3dFacts {
  /** x, y, z in file units */
  readonly extent: { readonly x: number; readonly y: number; readonly z: number };
  /** metres of one unit */
  readonly scale: number;
  readonly triangles: number;
  readonly warnings: readonly string[];
  readonly thumbKey: string;
}

export type Model3dOutcome =
  | { readonly status: 'ready'; readonly facts: Model3dFacts }
  | { readonly status: 'needs_size'; readonly extent: Model3dFacts['extent'] }
  | { readonly status: 'failed'; readonly error: AppError };

/** @returns false when it was settled or changed before (a redelivery) */
export async function markModel3dChecked(
  db: Db | Tx,
  { modelId, revision }: Model3dCheck,
  outcome: Model3dOutcome,
): Promise<boolean> {
  const { count } = await db.model3d.updateMany({
    where: { id: modelId, revision, status: 'checking' },
    data: columnsOf(outcome),
  });
  return count === 1;
}

function columnsOf(outcome: Model3dOutcome) {
  switch (outcome.status) {
    case 'ready': {
      const { extent, warnings, ...facts } = outcome.facts;
      return { status: outcome.status, extentJson: { ...extent }, warnings: [...warnings], ...facts };
    }
    case 'needs_size':
      return { status: outcome.status, extentJson: { ...outcome.extent }, scale: null };
    case 'failed':
      return {
        status: outcome.status,
        errorCode: outcome.error.code,
        errorDetail: outcome.error.detail ?? null,
      };
  }
}
