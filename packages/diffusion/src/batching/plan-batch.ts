/** The decisions of step batching, without time, promises or tensors: who goes next, and whether to wait for others first. */

/** One request at a step boundary: rows that it wants answered before it can go on. */
export interface WaitingRows {
  /** rows with equal keys fit into one call */
  readonly key: string;
  readonly rows: number;
}

/**
 * Who shares the next call: the longest-waiting request always, then whoever fits beside it, in order of arrival. Nobody
 * starves: a request that is passed over moves up, and is the longest-waiting one in the end.
 * @param waiting in order of arrival
 * @param maxRows most rows in a call; a request that brings more goes alone
 * @returns indices into `waiting`, ascending; empty when nobody waits
 */
export function planBatch(waiting: readonly WaitingRows[], maxRows: number): number[] {
  const [oldest] = waiting;
  if (!oldest) return [];
  let room = maxRows;
  return waiting.flatMap(({ key, rows }, index) => {
    if (index > 0 && (key !== oldest.key || rows > room)) return [];
    room -= rows;
    return [index];
  });
}

/** Whether the next call is full as it is, so that waiting for others gains nothing. */
export function isFull(waiting: readonly WaitingRows[], maxRows: number): boolean {
  const rows = planBatch(waiting, maxRows).reduce((sum, index) => sum + (waiting[index]?.rows ?? 0), 0);
  return rows >= maxRows;
}
