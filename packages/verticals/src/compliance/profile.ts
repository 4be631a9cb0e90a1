/** The shape of a listing service's rules, as data. What its source does not say is `unknown`, and never guessed. */
import type { Text } from '@escena/core/text';
import type { Edit } from './edits.ts';

/** A rule as its source words it, or our summary where we only know what others say of it. */
export interface Rule {
  readonly text: string;
  /** the source's own words */
  readonly verbatim: boolean;
}

export interface LabelRule {
  /**
   * Words on the photo itself. `recommended`, `ask` (the rules leave it open: ask the service first) and `unknown` are for
   * the agent to decide; nothing is burnt in unless they do.
   */
  readonly rule: 'required' | 'recommended' | 'ask' | 'forbidden' | 'unknown';
  /** what is burnt in where it is */
  readonly words: string;
  /** whether the source prescribes exactly these words; else they are ours */
  readonly prescribed: boolean;
  readonly said: Rule;
}

/** A text that the agent enters. */
export interface FieldText {
  readonly field: 'caption' | 'description' | 'remarks' | 'media_remarks';
  /** `{url}` becomes the disclosure page's address */
  readonly text: string;
  /** whether the source prescribes exactly these words; else they are ours */
  readonly prescribed: boolean;
  /** the field must begin with it */
  readonly first?: true;
}

export interface ForbiddenEdits {
  readonly edits: readonly Edit[];
  readonly said: Rule;
}

/** What finished files are measured against; pixels and bytes (10⁶ where a source says MB). Absent: the source says nothing. */
export interface SizeRule {
  readonly least?: { readonly width: number; readonly height: number };
  readonly mostBytes?: number;
  /** width : height; another one is padded or cut by the service */
  readonly aspect?: number;
  readonly mostPhotos?: number;
  readonly source: string;
}

export interface Profile {
  readonly title: Text;
  /** where it is, as its source says; absent: not confirmed */
  readonly region?: string;
  readonly label: LabelRule;
  readonly fields: readonly FieldText[];
  /** a box to tick in the service's own form */
  readonly checkbox?: string;
  /** whether the unaltered photo goes into the listing, and where */
  readonly original: {
    readonly rule: 'adjacent' | 'in_set' | 'not_required' | 'unknown';
    readonly said?: Rule;
  };
  /** whether a text must carry the address of the unaltered photo */
  readonly originalUrl: 'required' | 'forbidden_on_photo' | 'unknown';
  readonly forbidden: readonly ForbiddenEdits[];
  readonly size: SizeRule;
  /** when the source was read, ISO 8601 */
  readonly verifiedAt: string;
  /** URL */
  readonly source: string;
  /** whether the service itself (or the legislature) says so; else somebody else about it */
  readonly official: boolean;
  /** AB 723 asks for its statement and link besides (California) */
  readonly ab723?: true;
}
