import type { Text } from '@escena/core/text';
import type { RuleName } from '../rules/rule-book.ts';

/** One rule that one piece breaks. */
export interface Violation {
  readonly rule: RuleName;
  /** must not be (in another piece, before a door) rather than should not */
  readonly hard: boolean;
  /** index of the piece in the arrangement, and of the second one where two are concerned */
  readonly index: number;
  readonly other?: number | undefined;
  /** metres, a share 0…1, or degrees: as the rule's unit says */
  readonly measured: number;
  readonly limit: number;
  /** a whole sentence, ready to show */
  readonly text: Text;
}

export interface Verdict {
  /** hard ones first, then by what they cost */
  readonly violations: readonly Violation[];
  /** 100 for a room without a fault … 0 */
  readonly score: number;
}
