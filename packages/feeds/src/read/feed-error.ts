import type { Text } from '@escena/core/text';

/** What is wrong with a table, where a person can find it. */
export interface FeedError {
  /** 1-based: the line of a CSV that the record begins on, the number of an object of a JSON array */
  readonly line: number;
  /** as the table names it; null: the whole row */
  readonly column: string | null;
  readonly reason: Text;
}

/** A cell that cannot be understood: thrown by whoever reads it, told with its line and column. */
export class CellError extends Error {
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.en);
    this.name = 'CellError';
    this.reason = reason;
  }
}
