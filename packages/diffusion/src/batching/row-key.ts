import type { DenoiserRow } from '../denoisers/rows.ts';

/**
 * What rows must have in common to share a call: the inputs that are fed and their dims; the timestep too where the graph
 * takes one for the whole batch.
 */
export function rowKey(row: DenoiserRow, sharedTimestep: boolean): string {
  const feeds = Object.entries(row.feeds).map(([name, { dims }]) => `${name}[${dims.join()}]`);
  const timestep = sharedTimestep ? `@${row.timestep}` : '';
  return [`[${row.sample.dims.join()}]${timestep}`, ...feeds.toSorted()].join(' ');
}

/** The keys of a request's rows, in their order. */
export function rowsKey(rows: readonly DenoiserRow[], sharedTimestep: boolean): string {
  return [...new Set(rows.map((row) => rowKey(row, sharedTimestep)))].join(' | ');
}
