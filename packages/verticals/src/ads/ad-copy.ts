/** The words of one creative. */
export interface AdCopy {
  readonly headline: string;
  /** left out where a format has no room for it by its template */
  readonly body?: string;
  /** what the button says */
  readonly action?: string;
  /** a price, a saving: short and large */
  readonly offer?: string;
  /** what the law wants said; set small but never left out */
  readonly fine?: string;
  /** where words may be hyphenated, if at all */
  readonly language?: string;
}

export type CopyRole = 'headline' | 'body' | 'action' | 'offer' | 'fine';
