import { sessionRows } from '../denoisers/session-rows.ts';
import type { Session } from '../runtime/session.ts';
import { type BatchOptions, type Batcher, batchRows } from './batch-rows.ts';

export type { BatchReport, Batcher, Seat } from './batch-rows.ts';

/** One batcher for a denoiser's session, for all requests that use it. */
export function batchSession(
  session: Session,
  options: Omit<BatchOptions, 'run' | 'sharedTimestep'>,
): Batcher {
  return batchRows({ ...options, run: sessionRows(session), sharedTimestep: takesOneTimestep(session) });
}

/** A scalar, or [1] whatever the batch; `graph/passes` makes it [batch]. */
function takesOneTimestep({ inputs }: Pick<Session, 'inputs'>): boolean {
  const timestep = inputs.find(({ name }) => name === 'timestep');
  return timestep !== undefined && (timestep.dims.length === 0 || timestep.dims[0] === 1);
}
