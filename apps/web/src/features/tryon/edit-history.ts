/** What was done to a value, to be undone and done again. Never changed, only replaced. */
export interface EditHistory<T> {
  readonly now: T;
  /** oldest first */
  readonly past: readonly T[];
  /** what was undone, the next to be done again first */
  readonly future: readonly T[];
}

/** Further back nobody remembers. */
const mostSteps = 200;

export function startEdits<T>(now: T): EditHistory<T> {
  return { now, past: [], future: [] };
}

export function edit<T>({ now, past }: EditHistory<T>, changed: T): EditHistory<T> {
  return { now: changed, past: [...past, now].slice(-mostSteps), future: [] };
}

/** The same when there is nothing to undo. */
export function undoEdit<T>(history: EditHistory<T>): EditHistory<T> {
  const { now, past, future } = history;
  if (past.length === 0) return history;
  return { now: past.at(-1) as T, past: past.slice(0, -1), future: [now, ...future] };
}

/** The same when there is nothing to do again. */
export function redoEdit<T>(history: EditHistory<T>): EditHistory<T> {
  const { now, past, future } = history;
  if (future.length === 0) return history;
  return { now: future[0] as T, past: [...past, now], future: future.slice(1) };
}
