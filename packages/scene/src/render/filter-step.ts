/** The steps that a guide's filter is made of, each row by row, so that threads can share one. */
import { type AtrousPass, atrousRows } from './atrous.ts';
import { type ShadowPass, shadowRows } from './smooth-shadow.ts';

export type FilterStep =
  ({ readonly kind: 'atrous' } & AtrousPass) | ({ readonly kind: 'shadow' } & ShadowPass);

/** Does rows [first, last) of a step. */
export function runFilterRows(step: FilterStep, first: number, last: number): void {
  switch (step.kind) {
    case 'atrous':
      return atrousRows(step, first, last);
    case 'shadow':
      return shadowRows(step, first, last);
    default:
      return step satisfies never;
  }
}
