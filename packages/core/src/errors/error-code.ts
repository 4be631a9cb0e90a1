import type { Text } from '../text.ts';

/** Whose fault it is; the queue's retry rule and the log level follow from it. */
export type Fault = 'input' | 'caller' | 'model' | 'runtime' | 'cancelled';

export interface ErrorCode {
  readonly fault: Fault;
  readonly status: number;
  readonly text: Text;
  readonly remedy: Text;
}
